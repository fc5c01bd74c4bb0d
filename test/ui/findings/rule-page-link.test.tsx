/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { checkWorkbook } from "../../../src/core/check";
import { noFilter } from "../../../src/ui/findings/finding-filter";
import { FindingsView } from "../../../src/ui/findings/findings-view";
import { smallUnit, withRules } from "../../support/custom-rules";

test("every finding leads to its rule's place on the page that the add-in serves itself", () => {
  const result = checkWorkbook(withRules(smallUnit, [null, "表三.合计 = 1"], [null, "表三.合计 ="]));
  const nothing = (): void => undefined;
  render(
    <FluentProvider>
      <FindingsView
        result={{ ...result, ruleNames: {}, yearChanges: [], claims: {} }}
        fixing={{ fixes: [], undoable: 0, isBusy: false, onApply: nothing, onBalance: nothing, onUndo: nothing }}
        filter={noFilter}
        onFilter={nothing}
        onSheets={{ isBusy: false, onMark: nothing, onClear: nothing, onWrite: nothing, onAsk: nothing }}
      />
    </FluentProvider>,
  );
  const links = screen.getAllByText("规则说明").map((link) => link.getAttribute("href") ?? "");
  const looked = result.findings.filter(({ severity }) => severity !== "rounding");
  expect(links.length).toBeGreaterThanOrEqual(looked.length);
  expect(links).toContain("assets/rules.html#custom-rules");
  for (const href of links) {
    const [page = "", anchor = ""] = href.split("#");
    const file = join(__dirname, "../../..", page);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(`<section id="${anchor}">`);
  }
});
