import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/core/check";
import { readWorkbookFile } from "../../../src/hosts/xlsx/read-workbook-file";
import { sample } from "../../support/command-line";
import { withRules } from "../../support/custom-rules";

test.each(["custom-rules.md", "custom-rules.zh-CN.md"])(
  "every rule that %s shows can be checked on the sample",
  (page) => {
    const text = readFileSync(join(__dirname, "../../../docs", page), "utf8");
    const rules = /```text\n([^`]+)```/.exec(text)?.[1]?.trim().split("\n") ?? [];
    expect(rules.length).toBeGreaterThan(3);
    const { customRules } = checkWorkbook(
      withRules(readWorkbookFile(sample, "sample.xlsx"), ...rules.map((rule) => [null, rule])),
    );
    expect(customRules.filter(({ outcome }) => outcome === "could-not-evaluate" || outcome === "off")).toEqual([]);
  },
);
