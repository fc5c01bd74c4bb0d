/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type SelfTestReport, type StepResult, SELF_TEST_STEPS } from "../../../src/hosts/self-test/report";
import { selfTestWords } from "../../../src/ui/i18n/self-test-words";
import { SelfTestPage } from "../../../src/ui/self-test/self-test-page";

const words = selfTestWords["zh-CN"];

const failed: StepResult = {
  id: "mark",
  outcome: "failed",
  milliseconds: 31,
  roundTrips: 2,
  reason: { kind: "sheet-protected", detail: "自检!B2" },
};
const skipped: StepResult = {
  id: "clear-marks",
  outcome: "skipped",
  milliseconds: 0,
  roundTrips: 0,
  reason: { kind: "needs", detail: "mark" },
};
const results = SELF_TEST_STEPS.map((id): StepResult => {
  if (id === "mark") return failed;
  return id === "clear-marks" ? skipped : { id, outcome: "passed", milliseconds: 12, roundTrips: 2 };
});
const report: SelfTestReport = {
  format: "budget-disclosure-self-test/1",
  version: "1.2.3",
  startedAt: "2026-01-31T08:00:00.000Z",
  environment: { host: "Excel" },
  passed: 12,
  failed: 1,
  skipped: 1,
  steps: results,
  sheetsLeft: ["自检 2"],
};

function show(copy: (text: string) => Promise<void> = () => Promise.resolve()) {
  const run = jest.fn((_sheet: string, onStep: (id: StepResult["id"], result?: StepResult) => void) => {
    for (const result of results) {
      onStep(result.id);
      onStep(result.id, result);
    }
    return Promise.resolve(report);
  });
  const download = jest.fn<undefined, [string, string]>();
  render(
    <SelfTestPage program="Excel" language="zh-CN" appearance="light" run={run} download={download} copy={copy} />,
  );
  return { run, download, user: userEvent.setup() };
}

test("it says what it will do and does nothing before it is told to", () => {
  const { run } = show();
  expect(screen.getByText(words.plan.sheet(words.sheetName))).toBeVisible();
  expect(screen.getByText(words.plan.others)).toBeVisible();
  expect(run).not.toHaveBeenCalled();
  expect(screen.queryByRole("button", { name: words.download })).toBeNull();
});

test("each step is shown with its outcome; a failed one with its reason, what is left is named", async () => {
  const { user, run } = show();
  await user.click(screen.getByRole("button", { name: words.start }));
  expect(run).toHaveBeenCalledTimes(1);
  const line = (id: StepResult["id"]): HTMLElement => {
    const found = screen.getAllByRole("listitem").find((item) => within(item).queryByText(words.steps[id]) !== null);
    if (found === undefined) throw new Error(`no line ${id}`);
    return found;
  };
  expect(line("read")).toHaveTextContent(`${words.outcome.passed}12 毫秒，往返 2 次`);
  expect(line("mark")).toHaveTextContent(`${words.outcome.failed}31 毫秒，往返 2 次工作表受保护（自检!B2）`);
  expect(line("clear-marks")).toHaveTextContent(words.reason.needs(words.steps.mark));
  expect(screen.getByRole("status")).toHaveTextContent("通过 12 步，失败 1 步，跳过 1 步。");
  expect(screen.getByRole("status")).toHaveTextContent("自检 2");
});

test("the result is handed over as a file and as text; by hand where copying is not allowed", async () => {
  const { user, download } = show(() => Promise.reject(new Error("denied")));
  await user.click(screen.getByRole("button", { name: words.start }));
  await user.click(screen.getByRole("button", { name: words.download }));
  const [name, text] = download.mock.calls[0] ?? ["", ""];
  expect(name).toBe("budget-disclosure-self-test-2026-01-31T08-00-00.json");
  expect(JSON.parse(text)).toEqual(report);
  await user.click(screen.getByRole("button", { name: words.copy }));
  const box = await screen.findByRole("textbox", { name: words.resultText });
  expect(JSON.parse((box as HTMLTextAreaElement).value)).toEqual(report);
});

test("what is asked for while it runs cannot be asked for twice", async () => {
  const run = jest.fn(() => new Promise<SelfTestReport>(() => undefined));
  render(
    <SelfTestPage program="Excel" language="en-US" appearance="dark" run={run} download={jest.fn()} copy={jest.fn()} />,
  );
  const start = screen.getByRole("button", { name: selfTestWords["en-US"].start });
  await userEvent.setup().dblClick(start);
  expect(run).toHaveBeenCalledTimes(1);
});

test("when it cannot even begin, that is said, and it can be tried again", async () => {
  const run = jest.fn(() => Promise.reject(new Error("no context")));
  render(
    <SelfTestPage
      program="Excel"
      language="zh-CN"
      appearance="light"
      run={run}
      download={jest.fn()}
      copy={jest.fn()}
    />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: words.start }));
  expect(screen.getByRole("status")).toHaveTextContent("no context");
  await user.click(screen.getByRole("button", { name: words.start }));
  expect(run).toHaveBeenCalledTimes(2);
});
