import type { Root } from "react-dom/client";
import type { ExcelConnection } from "../hosts/excel/connect";
import { officeAppearance } from "../hosts/excel/office-appearance";
import { officeFacts } from "../hosts/excel/office-facts";
import { excelBench } from "../hosts/excel/self-test-bench";
import { languageOf } from "../ui/i18n/language-of";
import { systemAppearance } from "../ui/theme";
import { showSelfTest } from "./show-self-test";

/** The page behind taskpane.html?selftest, in the pane's place. */
export function showExcelSelfTest(root: Root, { runtime, displayLanguage }: ExcelConnection): void {
  showSelfTest(root, {
    bench: excelBench(runtime),
    program: "Excel",
    facts: officeFacts(),
    language: languageOf(displayLanguage),
    appearance: officeAppearance() ?? systemAppearance(),
  });
}
