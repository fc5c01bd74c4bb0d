/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { HostProblem, type HostPort } from "../../src/hosts/port";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { sample, sampleHost } from "./support/sample";

// The first test also waits until the core is loaded and compiled; a busy machine is not what is tested.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

const host = {
  readSnapshot: () => Promise.resolve(sample),
  applyEdits: fail,
  undo: fail,
  select: fail,
  selection: fail,
  mark: fail,
  clearMarks: fail,
} satisfies HostPort;

function fail(): Promise<never> {
  return Promise.reject(new Error("not expected here"));
}

function show(port: HostPort, language: "zh-CN" | "en-US" = "zh-CN"): ReturnType<typeof userEvent.setup> {
  render(<Pane host={port} engine={coreEngine} language={language} appearance="light" />);
  return userEvent.setup();
}

async function check(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "检查" }));
  await screen.findByRole("heading", { level: 1, name: "有错误" });
}

describe("the pane on the sample workbook", () => {
  test("lists the nine tables with state and place on opening, without checking", async () => {
    show(host);
    const list = await screen.findByRole("list", { name: "九张表的读取状态" });
    const rows = within(list).getAllByRole("listitem");
    expect(rows).toHaveLength(9);
    expect(rows[0]).toHaveTextContent("表一 单位收支总体情况表");
    expect(rows[0]).toHaveTextContent("已读取");
    expect(rows[0]).toHaveTextContent("表一 A1:D38");
    expect(rows[8]).toHaveTextContent("空表");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("预算公开助手");
    expect(screen.getByText("已读取 8 张，空表 1 张", { selector: "header *" })).toBeInTheDocument();
  });

  test("names the verdict, its counts and the coverage after 检查", async () => {
    const user = show(host);
    await check(user);
    const header = document.querySelector("header");
    expect(header).toHaveTextContent("错误 2");
    expect(header).toHaveTextContent(/\d+ 个数字，已核对 \d+ 个，未读 0 个/);
    expect(screen.getByRole("status")).toHaveTextContent(/检查完成：有错误。错误 2/);
    expect(screen.getByRole("tab", { name: "检查结果" })).toHaveAttribute("aria-selected", "true");
  });

  test("shows the worst table first, each error with both figures, difference and the suggestion that resolves it", async () => {
    const user = show(host);
    await check(user);
    const groups = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(groups.slice(0, 2)).toEqual(["修改建议", "表八 一般公共预算“三公”经费支出情况表"]);
    const [first] = screen.getAllByText("错误").map((badge) => badge.closest("li")!);
    expect(first).toHaveTextContent("填报数0.50 万元应为1.00 万元相差−0.50 万元");
    expect(first).toHaveTextContent("按“建议 1”改正后即可消除。");
    expect(screen.getByText("由 0.50 改为 0.00 万元")).toBeInTheDocument();
  });

  test("keeps rounding folded and proves it with yuan amounts", async () => {
    const user = show(host);
    await check(user);
    expect(screen.queryByText("2909250")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^尾差 \d+ 处，不算错误$/ }));
    const [witness] = screen.getAllByRole("button", { name: /^这样一组金额/ });
    await user.click(witness!);
    const table = screen.getByRole("table");
    const yuan = within(table)
      .getAllByRole("row")
      .slice(1)
      .map((row) => Number(within(row).getAllByRole("cell")[1]!.textContent));
    const [total, ...parts] = yuan;
    expect(total).toBeGreaterThan(2_900_000);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  });

  test("lists every weighed cell on demand, and a click on one asks the host to show it", async () => {
    const shown: string[] = [];
    const user = show({
      ...host,
      select: (cell) => {
        shown.push(`${cell.sheet} ${cell.row} ${cell.column}`);
        return Promise.resolve();
      },
    });
    await check(user);
    await user.click(screen.getAllByRole("button", { name: "参与核对的单元格（4 个）" })[0]!);
    const table = screen.getByRole("table");
    expect(within(table).getAllByRole("row")).toHaveLength(5);
    await user.click(within(table).getByRole("button", { name: "表八 F6" }));
    expect(shown).toEqual(["表八 5 5"]);
  });

  test("generates ten sections, leads from a figure to its cell and writes the sheet", async () => {
    const file = sampleHost();
    const user = show(file);
    await check(user);
    await user.click(screen.getByRole("tab", { name: "情况说明" }));
    await user.click(screen.getByRole("button", { name: "生成" }));
    await screen.findByText("各部分齐全，可以写入工作表。");
    expect(screen.getByRole("status")).toHaveTextContent("情况说明已生成，共 10 个部分，没有缺项。");
    expect(screen.getByText("表中还有 2 处错误，据此生成的数字也可能有错，请先改正。")).toBeInTheDocument();
    const [figure] = screen.getAllByRole("button", { name: /^384\.33万元，转到 表一 / });
    await user.click(figure!);
    await waitFor(() => {
      expect(file.currentView().selected).toMatchObject({ sheet: "表一" });
    });
    await user.click(screen.getByRole("button", { name: "写入工作表" }));
    await screen.findByText("情况说明已写入工作表“预算情况说明”。");
    expect(file.currentView().snapshot.sheets.map(({ name }) => name)).toContain("预算情况说明");
  });

  test("speaks English where Office does", async () => {
    const user = show(host, "en-US");
    await user.click(await screen.findByRole("button", { name: "Check" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Errors found" })).toBeInTheDocument();
    expect(screen.getByText("Error 2", { selector: "header *" })).toBeInTheDocument();
  });
});

describe("the pane on workbooks that lack something", () => {
  const tables: WorkbookSnapshot = {
    ...sample,
    sheets: sample.sheets.filter(({ name }) => /^表[一二三四五六七八九]$/.test(name)),
  };

  test("without input sheets: gaps are counted, named, and 添加填报表 gives each its cell", async () => {
    const file = sampleHost();
    const user = show({
      ...host,
      readSnapshot: () => Promise.resolve(tables),
      applyEdits: (edits) => file.applyEdits(edits),
    });
    await user.click(await screen.findByRole("tab", { name: "情况说明" }));
    await user.click(screen.getByRole("button", { name: "生成" }));
    const fold = await screen.findByRole("button", { name: /^还缺 \d+ 项资料$/ });
    await user.click(fold);
    expect(screen.getByText("政府采购货物预算")).toBeInTheDocument();
    expect(screen.getByText(/^请先点“添加填报表”/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "添加填报表" }));
    await screen.findByText(/^已添加填报表：/);
    expect(file.currentView().edited).toBeDefined();
  });

  test("the input sheets that are there are not laid out again", async () => {
    const file = sampleHost();
    const edits = await coreEngine.missingInputEdits(await file.readSnapshot());
    expect(edits).toEqual([]);
  });

  test("an empty workbook and one without tables say what to do, and offer no check", async () => {
    const empty: WorkbookSnapshot = {
      sheets: [{ name: "Sheet1", visibility: "visible", rows: [], hiddenColumns: [] }],
    };
    const { unmount } = render(
      <Pane
        host={{ ...host, readSnapshot: () => Promise.resolve(empty) }}
        engine={coreEngine}
        language="zh-CN"
        appearance="light"
      />,
    );
    expect(await screen.findByRole("heading", { name: "工作簿是空的" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "检查" })).not.toBeInTheDocument();
    unmount();
    const other: WorkbookSnapshot = {
      sheets: [{ ...empty.sheets[0]!, rows: [{ index: 0, cells: [{ column: 0, value: "通讯录" }] }] }],
    };
    show({ ...host, readSnapshot: () => Promise.resolve(other) });
    expect(await screen.findByRole("heading", { name: "没有找到预算公开表" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "重新读取" })).toBeEnabled();
  });

  test("a table that is not there is named with what to do", async () => {
    const partly = { ...sample, sheets: sample.sheets.filter(({ name }) => name !== "表七") };
    show({ ...host, readSnapshot: () => Promise.resolve(partly) });
    const list = await screen.findByRole("list", { name: "九张表的读取状态" });
    const row = within(list).getAllByRole("listitem")[6]!;
    expect(row).toHaveTextContent("未找到");
    expect(row).toHaveTextContent("没有找到表七“一般公共预算项目支出情况表”");
  });
});

describe("the pane when the host refuses", () => {
  test.each([
    ["sheet-protected", "预算情况说明", "工作表受保护（预算情况说明）：请在“审阅”选项卡撤销工作表保护，然后再试一次。"],
    ["cell-being-edited", "", "有单元格正在编辑：请在表格中按回车键结束输入，然后再试一次。"],
    ["not-connected", "x", "与 Excel 的连接已断开（x）：请关闭本窗格后重新打开。"],
  ] as const)("%s: one sentence with a next step, and the way to try again", async (kind, detail, sentence) => {
    let isBroken = true;
    const user = show({
      ...host,
      readSnapshot: () => (isBroken ? Promise.reject(new HostProblem(kind, detail)) : Promise.resolve(sample)),
    });
    expect(await screen.findByText(sentence, { exact: false })).toBeInTheDocument();
    isBroken = false;
    await user.click(screen.getByRole("button", { name: "重新读取" }));
    expect(await screen.findByRole("list", { name: "九张表的读取状态" })).toBeInTheDocument();
    expect(screen.queryByText(sentence, { exact: false })).not.toBeInTheDocument();
  });

  test("a cell that is gone keeps the findings in view", async () => {
    const user = show({ ...host, select: () => Promise.reject(new HostProblem("sheet-missing", "表八")) });
    await check(user);
    await user.click(screen.getAllByRole("button", { name: "表八 C6" })[0]!);
    expect(await screen.findByText(/^找不到工作表或单元格（表八）/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByText(/^找不到工作表/)).not.toBeInTheDocument();
  });

  test("an unexpected error is told with its words, not swallowed", async () => {
    show({ ...host, readSnapshot: () => Promise.reject(new RangeError("beyond 7")) });
    expect(await screen.findByText(/程序出现意外错误（beyond 7）/)).toBeInTheDocument();
  });
});

describe("waiting", () => {
  test("tells of progress only after half a second, and starts nothing twice", async () => {
    let reads = 0;
    let answer: (snapshot: WorkbookSnapshot) => void = () => undefined;
    const user = show({
      ...host,
      readSnapshot: () => {
        reads += 1;
        return reads === 1 ? Promise.resolve(sample) : new Promise((resolve) => (answer = resolve));
      },
    });
    const button = await screen.findByRole("button", { name: "检查" });
    await user.click(button);
    await user.click(button);
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    expect(await screen.findByRole("progressbar")).toBeInTheDocument();
    expect(button).toHaveFocus();
    answer(sample);
    expect(await screen.findByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
    expect(reads).toBe(2);
    expect(button).toHaveFocus();
  });
});

describe("giving up", () => {
  test("停止 ends a wait for the host; what was shown stays, and the next check works", async () => {
    let isSlow = false;
    let given: AbortSignal | undefined;
    const user = show({
      ...host,
      readSnapshot: (options) => {
        given = options?.signal;
        options?.onProgress?.(isSlow ? 0.4 : 1);
        return isSlow ? new Promise(() => undefined) : Promise.resolve(sample);
      },
    });
    await check(user);
    isSlow = true;
    await user.click(screen.getByRole("button", { name: "重新检查" }));
    expect(await screen.findByText("正在读取工作簿… 40%")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "停止" }));
    expect(given?.aborted).toBe(true);
    await waitFor(() => {
      expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    });
    expect(screen.getByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
    isSlow = false;
    await user.click(screen.getByRole("button", { name: "重新检查" }));
    await waitFor(() => {
      expect(screen.getByRole("status")).toHaveTextContent(/检查完成：有错误。/);
    });
  });
});
