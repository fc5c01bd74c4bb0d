import fc from "fast-check";
import { formRules } from "../../../src/core/audit/rules";
import { runRules } from "../../../src/core/audit/rule";
import { expandIdentities } from "../../../src/core/identities/instances";
import { renderMessage } from "../../../src/core/messages/render";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import { Grid } from "../../../src/core/workbook/grid";
import { anyLayout } from "../../support/units/arbitrary";
import { drawUnit } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

/** What a layout asks for: text numbers, hidden rows, sheets in reverse order; the generator prints no notes. */
const lawful = new Set(["amount.as-text", "hidden.amounts", "contents.tables-out-of-order", "empty.without-note"]);

test("on a consistent unit in any layout no rule finds anything but what the layout itself is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), anyLayout, (seed, layout) => {
      const snapshot = drawUnit(makeUnit(seed, { exact: true }), layout);
      const reading = readWorkbook(snapshot, xinjiang2022);
      const { instances } = expandIdentities(reading);
      const grids = snapshot.sheets.map((sheet) => new Grid(sheet));
      for (const { outcome } of runRules(formRules, { snapshot, grids, reading, instances })) {
        if (outcome.kind !== "failed") continue;
        for (const { message, severity } of outcome.findings) {
          expect(severity).not.toBe("error");
          if (!lawful.has(message.key)) throw new Error(renderMessage(message, "zh-CN"));
        }
      }
    }),
    { numRuns: 80 },
  );
});
