import { normaliseText } from "../reading/normalise";
import type { UnitFacts } from "./unit-row";

/** The same for two workbooks of one unit, year and scope; undefined when the unit is not named. */
export function unitKey({ unitName, year, scope }: UnitFacts): string | undefined {
  return unitName === undefined ? undefined : `${nameKey(unitName)} ${year ?? ""} ${scope ?? ""}`;
}

/** Names that differ in width or spaces only are one name. */
export function nameKey(name: string): string {
  return normaliseText(name).replace(/\s/g, "");
}
