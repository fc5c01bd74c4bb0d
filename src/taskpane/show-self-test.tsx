import type { Root } from "react-dom/client";
import product from "../../package.json";
import type { Language } from "../core/messages/message";
import { handFile } from "../hosts/files/hand-file";
import type { SelfTestBench } from "../hosts/self-test/bench";
import type { Facts } from "../hosts/self-test/report";
import { runSelfTest } from "../hosts/self-test/run-self-test";
import { SelfTestPage } from "../ui/self-test/self-test-page";
import type { Appearance } from "../ui/theme";

interface SelfTestSetting {
  readonly bench: SelfTestBench;
  /** What holds the workbook: "Excel" or "WPS". */
  readonly program: string;
  /** What it says of itself. */
  readonly facts: Facts;
  readonly language: Language;
  readonly appearance: Appearance;
}

export function showSelfTest(root: Root, { bench, program, facts, language, appearance }: SelfTestSetting): void {
  root.render(
    <SelfTestPage
      program={program}
      language={language}
      appearance={appearance}
      run={(sheetName, onStep) =>
        runSelfTest(bench, {
          sheetName,
          onStep,
          version: product.version,
          startedAt: new Date(),
          environment: { ...facts, ...browserFacts() },
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
