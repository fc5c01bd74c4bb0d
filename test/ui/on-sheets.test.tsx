/** @jest-environment jsdom */
import { configure, screen } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import type { FileHost } from "../../src/preview/file-host";
import { checkedPane } from "./support/checked-pane";
import { sampleHost } from "./support/sample";

// Each test checks the workbook several times.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const sheetNames = (host: FileHost): string[] => host.currentView().snapshot.sheets.map(({ name }) => name);
const click = (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> =>
  user.click(screen.getByRole("button", { name }));

test("the findings are marked, cleared and marked again; 撤销 takes each step back, without a new check", async () => {
  const host = sampleHost();
  const reads = jest.spyOn(host, "readSnapshot");
  const user = await checkedPane(host);
  const soFar = reads.mock.calls.length;
  await click(user, "标注");
  expect(await screen.findByText(/^已标注 3 个单元格：实线框为错误/)).toBeInTheDocument();
  expect(
    host
      .currentView()
      .marks.map(({ kind }) => kind)
      .sort(),
  ).toEqual(["error", "verify", "verify"]);
  await click(user, "清除标注");
  expect(await screen.findByText("标注已全部清除。")).toBeInTheDocument();
  expect(host.currentView().marks).toEqual([]);
  expect(screen.getByText(/^可撤销 2 步/)).toBeInTheDocument();
  await click(user, "撤销");
  expect(await screen.findByText("已撤销，标注恢复原样。")).toBeInTheDocument();
  expect(host.currentView().marks).toHaveLength(3);
  await click(user, "撤销");
  expect(await screen.findByText("已撤销，标注恢复原样。")).toBeInTheDocument();
  expect(host.currentView().marks).toEqual([]);
  expect(reads.mock.calls.length).toBe(soFar);
});

test("the findings are written on a sheet of their own, replaced the next time, and taken away by 撤销", async () => {
  const host = sampleHost();
  const before = sheetNames(host);
  const user = await checkedPane(host);
  await click(user, "写入结果表");
  expect(await screen.findByText("检查结果已写入工作表“检查结果”，可以直接打印。")).toBeInTheDocument();
  expect(sheetNames(host)).toEqual([...before, "检查结果"]);
  await click(user, "写入结果表");
  expect(await screen.findByText(/^可撤销 2 步/)).toBeInTheDocument();
  expect(sheetNames(host)).toEqual([...before, "检查结果"]);
  await click(user, "重新检查");
  expect(await screen.findByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
  await click(user, "撤销");
  await screen.findByText("已撤销，工作表恢复原样。");
  await click(user, "撤销");
  await screen.findByText("已撤销，工作表恢复原样。");
  expect(sheetNames(host)).toEqual(before);
});

test("the narrative is written with live figures on demand, and 撤销 stands beside the notice", async () => {
  const host = sampleHost();
  const before = sheetNames(host);
  const user = await checkedPane(host);
  await user.click(screen.getByRole("tab", { name: "情况说明" }));
  await click(user, "生成");
  await user.click(await screen.findByRole("checkbox", { name: "与单元格同步（数字写成公式）" }));
  await click(user, "写入工作表");
  await screen.findByText("情况说明已写入工作表“预算情况说明”。");
  const sheet = host.currentView().snapshot.sheets.find(({ name }) => name === "预算情况说明");
  const formulas = sheet?.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])) ?? [];
  expect(formulas.length).toBeGreaterThan(10);
  expect(formulas.join("")).toMatch(/TEXT\(ROUND\('表三'!/);
  await click(user, "撤销");
  await screen.findByText("已撤销，工作表恢复原样。");
  expect(sheetNames(host)).toEqual(before);
  expect(screen.getByRole("tab", { name: "情况说明" })).toHaveAttribute("aria-selected", "true");
});
