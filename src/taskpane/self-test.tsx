import type { Root } from "react-dom/client";
import product from "../../package.json";
import type { ExcelConnection } from "../hosts/excel/connect";
import { officeAppearance } from "../hosts/excel/office-appearance";
import { officeFacts } from "../hosts/excel/office-facts";
import { excelBench } from "../hosts/excel/self-test-bench";
import { handFile } from "../hosts/files/hand-file";
import type { Facts } from "../hosts/self-test/report";
import { runSelfTest } from "../hosts/self-test/run-self-test";
import { languageOf } from "../ui/i18n/language";
import { SelfTestPage } from "../ui/self-test/self-test-page";
import { systemAppearance } from "../ui/theme";

/** The page behind taskpane.html?selftest, in the pane's place. */
export function showSelfTest(root: Root, { runtime, displayLanguage }: ExcelConnection): void {
  const bench = excelBench(runtime);
  root.render(
    <SelfTestPage
      language={languageOf(displayLanguage)}
      appearance={officeAppearance() ?? systemAppearance()}
      run={(sheetName, onStep) =>
        runSelfTest(bench, {
          sheetName,
          onStep,
          version: product.version,
          startedAt: new Date(),
          environment: { ...officeFacts(), ...browserFacts() },
        })
      }
      download={(name, text) => {
        handFile(name, "application/json", new TextEncoder().encode(text));
      }}
      copy={async (text) => navigator.clipboard.writeText(text)}
    />,
  );
}

function browserFacts(): Facts {
  return {
    userAgent: navigator.userAgent,
    page: `${innerWidth} × ${innerHeight} @ ${devicePixelRatio}`,
    workers: typeof Worker !== "undefined",
    storedPage: "serviceWorker" in navigator && navigator.serviceWorker.controller !== null,
  };
}
