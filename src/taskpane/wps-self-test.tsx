import type { Root } from "react-dom/client";
import type { WpsConnection } from "../hosts/wps/connect";
import { wpsBench, wpsFacts } from "../hosts/wps/self-test-bench";
import { languageOf } from "../ui/i18n/language-of";
import { systemAppearance } from "../ui/theme";
import { showSelfTest } from "./show-self-test";

/** The page behind wps-pane.html?selftest, in the pane's place. */
export function showWpsSelfTest(root: Root, { application }: WpsConnection): void {
  showSelfTest(root, {
    bench: wpsBench(application),
    program: "WPS",
    facts: wpsFacts(application),
    language: languageOf(navigator.language),
    appearance: systemAppearance(),
  });
}
