/**
 * What the core wants to say: a key of the dictionaries and the data to fill in, never finished text.
 * `src/core/messages/zh-CN.ts` and `en-US.ts` hold the sentences; a missing key does not compile.
 */
export interface Message {
  readonly key: MessageKey;
  readonly data: Readonly<Record<string, string>>;
}

export type Language = "zh-CN" | "en-US";

import type { zhCN } from "./zh-CN";
export type MessageKey = keyof typeof zhCN;
export type Messages = Readonly<Record<MessageKey, string>>;
