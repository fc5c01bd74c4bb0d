import type { Translated } from "./translated";
import type { zhCN } from "./zh-CN";

/** Chinese is the model: a language that lacks one of its keys, or takes other data for it, does not compile. */
export type Dictionary = Translated<typeof zhCN>;
