import type { Facts } from "../self-test/report";

/** Sets beyond ExcelApi that say something about what the add-in may use. */
const OTHER_SETS = [
  ["ExcelApiOnline", "1.1"],
  ["ExcelApiDesktop", "1.1"],
  ["ExcelApiDesktop", "1.2"],
  ["SharedRuntime", "1.1"],
  ["RibbonApi", "1.1"],
  ["KeyboardShortcuts", "1.1"],
  ["OfficeTheme", "1.1"],
] as const;

/** More than Microsoft has given out, so that a newer Excel tells of itself. */
const NEWEST_EXCEL_API = 30;

/** What Excel says of itself: program, platform, build, languages, and the requirement sets that it knows. */
export function officeFacts(): Facts {
  const { diagnostics, requirements, displayLanguage, contentLanguage } = Office.context;
  const { host, platform, version } = diagnostics;
  const excelApi = Array.from({ length: NEWEST_EXCEL_API }, (_, index) => `1.${index + 1}`).filter((set) =>
    requirements.isSetSupported("ExcelApi", set),
  );
  const otherSets = OTHER_SETS.filter(([name, set]) => requirements.isSetSupported(name, set));
  return {
    host: String(host),
    platform: String(platform),
    officeVersion: version,
    displayLanguage,
    contentLanguage,
    excelApi,
    otherSets: otherSets.map((set) => set.join(" ")),
  };
}
