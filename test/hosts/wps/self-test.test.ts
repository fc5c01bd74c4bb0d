import { wpsBench } from "../../../src/hosts/wps/self-test-bench";
import { calculate } from "../../support/scratch-formulas";
import { selfTest } from "../../support/self-test";
import { MANNERS } from "../../support/wps-host/manner";
import { startWps } from "../../support/wps-host/start-wps";
import { sample } from "../../ui/support/sample";

test.each(["current", "early"] as const)(
  "every step passes on the sample in %s manner, which is as it was",
  async (manner) => {
    const { running, application } = startWps(sample, MANNERS[manner]);
    running.book.calculate = calculate;
    const before = running.book.state();
    const report = await selfTest(wpsBench(application));
    expect(report.steps.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
    expect(report).toMatchObject({ failed: 0, skipped: 0, sheetsLeft: [] });
    expect(running.book.state()).toEqual(before);
  },
);

test("a WPS that keeps apostrophes as part of the text is found out", async () => {
  const { running, application } = startWps(sample);
  running.book.calculate = calculate;
  running.keepsApostrophes = true;
  const report = await selfTest(wpsBench(application));
  expect(report.steps.find(({ id }) => id === "add-sheet")?.outcome).toBe("failed");
  expect(report.sheetsLeft).toEqual([]);
});
