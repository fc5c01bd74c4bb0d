import type { Messages } from "./message";

export const enUS: Messages = {
  "identity.sum-differs":
    "{table} {place} states {stated} {unit}, but its parts add up to {expected} {unit} ({identity}); the difference is {difference} {unit}. Check {cell} and its parts.",
};
