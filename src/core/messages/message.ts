import type { LocalText } from "../standards/definition";
import type { zhCN } from "./zh-CN";

/**
 * What the core wants to say: a key of the dictionaries and the data to fill in, never finished text.
 * `src/core/messages/zh-CN.ts` and `en-US.ts` hold the sentences; a missing key does not compile.
 */
export interface Message {
  readonly key: MessageKey;
  readonly data: Readonly<Record<string, MessageValue>>;
}

/** Text that is the same in every language, a name in both, a message inside the message, or a list of these. */
export type MessageValue = string | LocalText | Message | readonly MessageValue[];

export type Language = "zh-CN" | "en-US";

export type MessageKey = keyof typeof zhCN;
export type Messages = Readonly<Record<MessageKey, string>>;
