/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import { browserFiles } from "../../src/hosts/files/browser-files";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { choose, fileOf } from "./support/files";
import { sampleHost } from "./support/sample";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const published = readFileSync(join(__dirname, "..", "fixtures", "published-text.txt"), "utf8");

async function open(host = sampleHost()): Promise<{
  host: ReturnType<typeof sampleHost>;
  user: ReturnType<typeof userEvent.setup>;
}> {
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" files={browserFiles} />);
  const user = userEvent.setup({ applyAccept: false });
  await user.click(await screen.findByRole("tab", { name: "核对文字" }));
  await screen.findByRole("heading", { name: "核对写好的文字" });
  return { host, user };
}

const legend = (): string[] =>
  within(screen.getByRole("group", { name: "按数字的状态筛选" }))
    .getAllByRole("button")
    .map(({ textContent }) => textContent);

test("a text file is shown with its numbers by state, findings at their sentence, and a number leads to its cell", async () => {
  const { host, user } = await open();
  await choose(user, fileOf("说明.txt", published));
  await screen.findByRole("heading", { level: 2, name: "说明.txt" });
  expect(legend()).toEqual(["全文", "有问题 18 段", "有错 4✕", "无出处 3?", "尾差 0≈", "有依据 113"]);
  expect(screen.getByRole("tab", { name: "核对文字" })).toHaveAttribute("aria-selected", "true");
  const sentence = screen.getByText(/^1\. 一般公共服务支出\(类\)统计信息事务/);
  expect(sentence).toHaveTextContent("116.16万元✕（有错）");
  const notes = sentence.nextElementSibling;
  expect(notes).toHaveTextContent(/116\.16万元.*43\.29%.*43\.32%/);
  expect(notes).toHaveTextContent(/第2节.*116\.11万元/);
  await user.click(within(sentence).getByRole("button", { name: "384.33万元，有依据，转到 表五 E9" }));
  await waitFor(() => {
    expect(host.currentView().selected).toMatchObject({ sheet: "表五" });
  });
});

test("the findings of the text count in the verdict and are told beside those of the tables", async () => {
  const { user } = await open();
  await choose(user, fileOf("说明.txt", published));
  await screen.findByRole("heading", { level: 2, name: "说明.txt" });
  expect(document.querySelector("header")).toHaveTextContent("错误 14");
  expect(screen.getByRole("status")).toHaveTextContent(
    "文字核对完成：错误 12、待核实 10；有错的数字 4 个，无出处的 3 个。",
  );
  await user.click(screen.getByRole("tab", { name: "检查结果" }));
  expect(screen.getByText(/文字“说明.txt”：错误 12、待核实 10。/)).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: "整个工作簿" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "查看文字" }));
  await user.click(screen.getByRole("button", { name: "换一份文字" }));
  await screen.findByRole("heading", { name: "核对写好的文字" });
  expect(document.querySelector("header")).toHaveTextContent("错误 2");
});

test("the legend shows the paragraphs of one state, sections without any left out", async () => {
  const { user } = await open();
  await choose(user, fileOf("说明.txt", published));
  await user.click(await screen.findByRole("button", { name: /^有错 4/ }));
  expect(screen.getByRole("button", { name: /^有错 4/ })).toHaveAttribute("aria-pressed", "true");
  expect(screen.getAllByRole("button", { expanded: true }).map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("五、"),
    expect.stringContaining("六、"),
  ]);
  expect(screen.queryByText(/政府性基金预算未安排/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^尾差 0/ }));
  expect(screen.getByText("没有这样的段落。")).toBeInTheDocument();
});

test("a text can be pasted, and checked again with the workbook after a cell has changed", async () => {
  const { host, user } = await open();
  await user.click(screen.getByRole("button", { name: "粘贴文字" }));
  const box = screen.getByLabelText("要核对的文字");
  await user.click(box);
  await user.paste("八、“三公”经费预算情况说明\n2022年“三公”经费财政拨款预算数为1.00万元。");
  await user.click(screen.getByRole("button", { name: "核对" }));
  await screen.findByRole("heading", { level: 2, name: "粘贴的文字" });
  expect(legend()[2]).toBe("有错 1✕");
  // 三公 合计 is typed 0.50 beside parts of 1.00.
  const cell = { sheet: "表八", row: 5, column: 0 };
  await host.applyEdits([{ kind: "set-cell", cell, value: "1.00", number: true }]);
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await user.click(await screen.findByRole("tab", { name: "核对文字" }));
  expect(legend()[2]).toBe("有错 0✕");
});

test("the narrative sheet is offered and checked as it stands; once it is gone the pane says so", async () => {
  const host = sampleHost();
  const written = [
    "一、收支预算情况的总体说明",
    "按照全口径预算的原则，2022年所有收入和支出均纳入部门预算管理，收支总预算384.33万元。",
    "收入预算包括：一般公共预算384.33万元，政府性基金预算未安排，国有资本经营预算未安排。",
    "支出预算包括：一般公共服务支出384.33万元，主要用于单位人员、公用和项目经费方面的支出。",
  ];
  const content: SheetContent = {
    name: "预算情况说明",
    columnWidths: [80],
    rows: written.map((value) => ({ cells: [{ value }] })),
  };
  await host.applyEdits([{ kind: "write-sheet", content }]);
  const { user } = await open(host);
  await user.click(screen.getByRole("button", { name: "核对工作表“预算情况说明”" }));
  await screen.findByRole("heading", { level: 2, name: "工作表“预算情况说明”" });
  expect(screen.getByText("没有发现问题，每个数字都有依据。")).toBeInTheDocument();
  expect(legend().at(-1)).toBe("有依据 3");
  const rest = host.currentView().snapshot.sheets.filter(({ name }) => name !== "预算情况说明");
  jest.spyOn(host, "readSnapshot").mockResolvedValue({ sheets: rest });
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await user.click(await screen.findByRole("tab", { name: "核对文字" }));
  expect(await screen.findByText(/工作表“预算情况说明”已不在工作簿中/)).toBeInTheDocument();
});

test("a file that is no text is named in one sentence and changes nothing", async () => {
  const { user } = await open();
  await choose(user, fileOf("说明.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
  expect(await screen.findByText(/文件“说明\.doc”是旧版 Word 格式/)).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "核对写好的文字" })).toBeInTheDocument();
});

test("a text without a number that could be compared is told as that, not as right", async () => {
  const { user } = await open();
  await choose(user, fileOf("通知.txt", "关于召开会议的通知\n请各科室按时参加。"));
  expect(await screen.findByText(/没有可以与表格核对的数字/)).toBeInTheDocument();
  expect(screen.queryByText(/每个数字都有依据/)).not.toBeInTheDocument();
});
