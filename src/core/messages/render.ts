import type { Language, Message, Messages } from "./message";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

const dictionaries: Record<Language, Messages> = { "zh-CN": zhCN, "en-US": enUS };

/** The message as one sentence of the language; throws when the data lacks a placeholder (a defect of ours, not the user's). */
export function renderMessage(message: Message, language: Language): string {
  return dictionaries[language][message.key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = message.data[name];
    if (value === undefined) throw new Error(`message ${message.key} needs data for {${name}}`);
    return value;
  });
}
