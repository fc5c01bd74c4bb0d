import type { Language, Message, Messages, MessageValue } from "./message";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

const dictionaries: Record<Language, Messages> = { "zh-CN": zhCN, "en-US": enUS };
const listSeparators: Record<Language, string> = { "zh-CN": "；", "en-US": "; " };

/** The message as one sentence of the language; throws when the data lacks a placeholder (a defect of ours, not the user's). */
export function renderMessage(message: Message, language: Language): string {
  return dictionaries[language][message.key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = message.data[name];
    if (value === undefined) throw new Error(`message ${message.key} needs data for {${name}}`);
    return renderValue(value, language);
  });
}

function renderValue(value: MessageValue, language: Language): string {
  if (typeof value === "string") return value;
  if (isList(value)) return value.map((item) => renderValue(item, language)).join(listSeparators[language]);
  return "key" in value ? renderMessage(value, language) : value[language];
}

function isList(value: Exclude<MessageValue, string>): value is readonly MessageValue[] {
  return Array.isArray(value);
}
