/** @jest-environment jsdom */
import "./support/text-encoding";
import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostProblem } from "../../src/hosts/port";
import type { FileHost } from "../../src/preview/file-host";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import type { Purpose } from "../../src/ui/state/pane-state";
import { checkedPane } from "./support/checked-pane";
import { sampleHost } from "./support/sample";

// The core is loaded and compiled first; a busy machine is not what is tested.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);

const WRONG = { sheet: "表八", row: 5, column: 2 };

function open(host: FileHost, opensWith: Purpose): void {
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" opensWith={opensWith} />);
}

const part = (): Promise<HTMLElement> => screen.findByRole("region", { name: "这个数从哪来" });

test("the button tells of the selected cell, follows the selection, and closes", async () => {
  const host = sampleHost();
  const user = await checkedPane(host);
  await host.select(WRONG);
  await user.click(screen.getByRole("button", { name: "这个数从哪来" }));
  const region = within(await part());
  expect(await region.findByRole("button", { name: "表八 C6" })).toBeInTheDocument();
  expect(region.getByText(/^表八“.+”的.+（C6）为.+万元，是直接录入的数。$/)).toHaveAttribute("aria-live", "polite");
  expect(region.getByRole("heading", { level: 3, name: /^核对它的勾稽关系（\d+ 条）$/ })).toBeInTheDocument();
  expect(region.getAllByText("不成立").length).toBeGreaterThan(0);

  await act(() => host.select({ sheet: "表八", row: 0, column: 0 }));
  expect(await region.findByText("表八!A1不是九张表中的金额，没有勾稽关系涉及它。")).toBeInTheDocument();
  expect(region.getByRole("heading", { level: 3, name: "没有勾稽关系核对它。" })).toBeInTheDocument();

  await user.click(region.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("region", { name: "这个数从哪来" })).not.toBeInTheDocument();
});

test("the way to another cell of an identity shows it, and it is told of next", async () => {
  const host = sampleHost();
  const user = await checkedPane(host);
  await host.select(WRONG);
  await user.click(screen.getByRole("button", { name: "这个数从哪来" }));
  const region = within(await part());
  const [, other] = await region.findAllByRole("button", { name: /^表. [A-Z]+\d+$/ });
  const name = other?.textContent ?? "";
  if (other) await user.click(other);
  expect((await region.findAllByText(new RegExp(`（${name.split(" ")[1] ?? ""}）`))).length).toBeGreaterThan(0);
  expect(await host.selection()).not.toMatchObject({ firstRow: WRONG.row, firstColumn: WRONG.column });
});

test("opened from the menu of a cell, the pane checks and tells of it at once", async () => {
  const host = sampleHost();
  await host.select({ sheet: "表一", row: 6, column: 1 });
  open(host, "cell");
  const region = within(await part());
  expect((await region.findAllByText("成立")).length).toBeGreaterThan(0);
  const sentences = await region.findByRole("heading", { level: 3, name: /^情况说明中用到它的句子（\d+ 句）$/ });
  expect(sentences.nextElementSibling?.querySelector("strong")).not.toBeNull();
  expect(screen.getByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
});

test("a selection that cannot be told of is a problem with a next step, not an empty card", async () => {
  const host = sampleHost();
  const user = await checkedPane(host);
  jest.spyOn(host, "selection").mockRejectedValue(new HostProblem("cell-being-edited", ""));
  await user.click(screen.getByRole("button", { name: "这个数从哪来" }));
  expect(await screen.findByText("没能查看所选单元格")).toBeInTheDocument();
  expect(screen.getByText(/请在表格中按回车键结束输入/)).toBeInTheDocument();
});

test("opened by the ribbon's 标注, the pane has checked and marked", async () => {
  const host = sampleHost();
  open(host, "mark");
  expect(await screen.findByText(/^已标注 \d+ 个单元格/)).toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
  expect(host.currentView().marks.length).toBeGreaterThan(0);
});

test("opened by the ribbon's 清除标注, no mark is left", async () => {
  const host = sampleHost();
  await host.mark([{ cell: WRONG, kind: "error", findings: ["F1"] }]);
  open(host, "clear-marks");
  expect(await screen.findByText("标注已全部清除。")).toBeInTheDocument();
  expect(host.currentView().marks).toEqual([]);
});

test("in English too", async () => {
  const host = sampleHost();
  await host.select(WRONG);
  render(<Pane host={host} engine={coreEngine} language="en-US" appearance="light" opensWith="cell" />);
  const region = within(await screen.findByRole("region", { name: "Where from?" }));
  expect(await region.findByText(/typed as a number\.$/)).toBeInTheDocument();
  await userEvent.click(region.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("region", { name: "Where from?" })).not.toBeInTheDocument();
});
