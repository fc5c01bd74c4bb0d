import type { Language } from "../../core/messages/message";

/** Chinese when nothing is known; any language other than Chinese gets English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || displayLanguage === "" || /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";
}
