import type { zhCN } from "./zh-CN";

/** Chinese is the model: a language that lacks one of its keys, or takes other data for it, does not compile. */
export type Dictionary = Translated<typeof zhCN>;

type Translated<T> = T extends (...data: infer Data) => string
  ? (...data: Data) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Translated<T[Key]> };
