/** @jest-environment jsdom */
import { configure, screen, waitFor } from "@testing-library/react";
import { HostProblem } from "../../src/hosts/port";
import type { FileHost } from "../../src/preview/file-host";
import { checkedPane } from "./support/checked-pane";
import { sampleHost } from "./support/sample";

// Each test checks the workbook several times.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const cell = (host: FileHost, sheet: string, row: number, column: number): unknown => {
  const rows = host.currentView().snapshot.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.find(({ index }) => index === row)?.cells.find((candidate) => candidate.column === column);
};

const type = (host: FileHost, row: number, column: number, value: string): Promise<unknown> =>
  host.applyEdits([{ kind: "set-cell", cell: { sheet: "表八", row, column }, value, number: true }]);

test("nothing is chosen until the user chooses; what is chosen is made, checked again, and taken back", async () => {
  const host = sampleHost();
  const before = host.currentView();
  const user = await checkedPane(host);
  expect(screen.getByRole("button", { name: "改正所选" })).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("checkbox", { name: "建议 1" }));
  await user.click(screen.getByRole("button", { name: "改正所选（1 个单元格）" }));
  expect(await screen.findByText("已改正 1 个单元格，并重新检查；可以撤销。")).toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1, name: "有待核实" })).toBeInTheDocument();
  expect(cell(host, "表八", 5, 2)).toMatchObject({ value: 0, format: "0.00" });
  expect(screen.getByText(/关闭本窗格后不能再撤销/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText("已撤销，单元格的数值、公式和格式都恢复原样。")).toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
  expect(host.currentView().snapshot).toEqual(before.snapshot);
  expect(screen.queryByRole("button", { name: "撤销" })).not.toBeInTheDocument();
});

test("as a live formula, and another way of the same suggestion puts the first one out", async () => {
  const host = sampleHost();
  const user = await checkedPane(host);
  await user.click(screen.getByRole("checkbox", { name: "合计写成公式，随明细变动" }));
  await user.click(screen.getByRole("checkbox", { name: "建议 1" }));
  const others = screen.queryByRole("button", { name: /^其他改法/ });
  if (others) {
    await user.click(others);
    await user.click(screen.getAllByRole("checkbox", { name: /^建议 1 改用/ })[0]!);
    expect(screen.getByRole("checkbox", { name: "建议 1" })).not.toBeChecked();
    await user.click(screen.getByRole("checkbox", { name: "建议 1" }));
  }
  await user.click(screen.getByRole("button", { name: "改正所选（1 个单元格）" }));
  await screen.findByText(/^已改正 1 个单元格/);
  expect(cell(host, "表八", 5, 2)).toMatchObject({ formula: "=SUM(D6:E6)", value: 0 });
});

test("form stands apart and is chosen from the start; every change can be read", async () => {
  const host = sampleHost();
  await host.applyEdits([{ kind: "set-cell", cell: { sheet: "表八", row: 5, column: 3 }, value: "０．００" }]);
  const user = await checkedPane(host);
  const form = screen.queryByRole("checkbox", { name: /^格式：/ });
  expect(form).toBeChecked();
  // A repair, which changes an amount, is never chosen from the start.
  expect(screen.getByRole("checkbox", { name: "建议 1" })).not.toBeChecked();
  await user.click(screen.getByRole("button", { name: "逐处查看（1 处）" }));
  expect(screen.getByText(/“０．００”中有全角字符/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "改正所选（1 个单元格）" })).toBeEnabled();
});

test("a cell changed after the check is not written over; the sentence names it and says what to do", async () => {
  const host = sampleHost();
  const user = await checkedPane(host);
  await type(host, 5, 2, "0.75");
  await user.click(screen.getByRole("checkbox", { name: "建议 1" }));
  await user.click(screen.getByRole("button", { name: /^改正所选/ }));
  expect(await screen.findByText(/这些单元格在检查之后又改过（表八!C6）.*请重新检查/)).toBeInTheDocument();
  expect(cell(host, "表八", 5, 2)).toMatchObject({ value: 0.75 });
});

test("undo leaves what was changed since and names it", async () => {
  const host = sampleHost();
  const user = await checkedPane(host);
  await user.click(screen.getByRole("checkbox", { name: "建议 1" }));
  await user.click(screen.getByRole("button", { name: /^改正所选/ }));
  await screen.findByText(/^已改正/);
  await type(host, 5, 2, "0.25");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText(/已撤销；表八 C6 之后又改过/)).toBeInTheDocument();
  expect(cell(host, "表八", 5, 2)).toMatchObject({ value: 0.25 });
});

test("what the host refuses keeps the way back and says the next step", async () => {
  const host = sampleHost();
  const user = await checkedPane(host);
  await user.click(screen.getByRole("checkbox", { name: "建议 1" }));
  await user.click(screen.getByRole("button", { name: /^改正所选/ }));
  await screen.findByText(/^已改正/);
  jest.spyOn(host, "undo").mockRejectedValueOnce(new HostProblem("sheet-protected", "表八!C6"));
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText(/工作表受保护（表八!C6）：请在“审阅”选项卡撤销工作表保护/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => {
    expect(cell(host, "表八", 5, 2)).toMatchObject({ value: 0.5 });
  });
});
