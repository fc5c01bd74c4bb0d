import { createContext, useContext } from "react";
import type { Language } from "../../core/messages/message";
import type { Dictionary } from "./dictionary";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

const dictionaries: Record<Language, Dictionary> = { "zh-CN": zhCN, "en-US": enUS };

export function dictionaryOf(language: Language): Dictionary {
  return dictionaries[language];
}

export const LanguageContext = createContext<Language>("zh-CN");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useWords(): Dictionary {
  return dictionaries[useLanguage()];
}
