/** @jest-environment jsdom */
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { browserFiles } from "../../src/hosts/files/browser-files";
import type { FilePort } from "../../src/hosts/port";
import { lastYearOf, tablesOnly } from "../../src/preview/stories/changed-samples";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { choose, fileOf } from "./support/files";
import { sample, sampleBytes, sampleHost } from "./support/sample";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

/** The pane at the narrative of `snapshot`, files being read by `files`. */
async function open(
  snapshot: WorkbookSnapshot,
  files: FilePort = browserFiles,
): Promise<ReturnType<typeof userEvent.setup>> {
  const host = sampleHost();
  jest.spyOn(host, "readSnapshot").mockResolvedValue(snapshot);
  render(
    <Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" files={files} opensWith="narrative" />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "去年的预算（未选）" }));
  return user;
}

const missing = (): number => Number(/还缺 (\d+) 项资料/.exec(document.body.textContent)?.[1] ?? 0);

test("last year's figures stand in for facts that nobody typed, and go when the file is taken away", async () => {
  const files: FilePort = { ...browserFiles, readWorkbook: () => Promise.resolve(lastYearOf(sample)) };
  const user = await open(tablesOnly(sample), files);
  const before = missing();
  await choose(user, fileOf("2021年预算公开.xlsx", "any"));
  const fold = await screen.findByRole("button", {
    name: /^去年的预算：2021年预算公开\.xlsx（取得 \d+ 项，发现 \d+ 处）$/,
  });
  const after = missing();
  expect(after).toBeLessThan(before);
  expect(screen.getByRole("tab", { name: "情况说明" })).toHaveAttribute("aria-selected", "true");
  // Its cells are in another file: named, but nothing leads to them.
  await user.click(screen.getAllByRole("button", { name: /、支出预算情况说明/ })[0]!);
  expect(document.querySelectorAll("button[title*='[2021年预算公开.xlsx] 表']").length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /转到 \[2021/ })).not.toBeInTheDocument();
  if (fold.getAttribute("aria-expanded") === "false") await user.click(fold);
  await user.click(screen.getByRole("button", { name: "移除去年的预算" }));
  expect(await screen.findByRole("button", { name: "去年的预算（未选）" })).toBeInTheDocument();
  expect(missing()).toBe(before);
});

test("it is remembered while the pane is open: the next check and the next text use it", async () => {
  const files: FilePort = { ...browserFiles, readWorkbook: () => Promise.resolve(lastYearOf(sample)) };
  const user = await open(tablesOnly(sample), files);
  await choose(user, fileOf("2021.xlsx", "any"));
  await screen.findByRole("button", { name: /^去年的预算：2021\.xlsx（取得/ });
  const after = missing();
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await screen.findByRole("tab", { name: "检查结果", selected: true });
  await user.click(screen.getByRole("tab", { name: "情况说明" }));
  await user.click(screen.getByRole("button", { name: "重新生成" }));
  await screen.findByRole("button", { name: /^去年的预算：2021\.xlsx（取得/ });
  expect(missing()).toBe(after);
});

test("a workbook of the same year is not used, and the reason stands where it was chosen", async () => {
  const user = await open(sample);
  await choose(user, fileOf("今年.xlsx", sampleBytes));
  const fold = await screen.findByRole("button", { name: "去年的预算：今年.xlsx（发现 1 处）", expanded: true });
  const content = fold.parentElement;
  expect(content).toHaveTextContent("没有采用其中的数字");
  expect(within(content!).getAllByText("待核实")).toHaveLength(1);
  expect(content).toHaveTextContent(/今年\.xlsx.*2022年/);
});

test("figures that contradict what was typed are told where the file was chosen", async () => {
  const files: FilePort = { ...browserFiles, readWorkbook: () => Promise.resolve(lastYearOf(sample)) };
  const user = await open(sample, files);
  await choose(user, fileOf("2021.xlsx", "any"));
  await user.click(await screen.findByRole("button", { name: /^去年的预算：2021\.xlsx（取得/ }));
  const list = await screen.findByRole("list", { name: /^与上年数有关的发现 \d+ 处$/ });
  expect(within(list).getAllByText("待核实").length).toBeGreaterThan(0);
});

test("a file that is no workbook is named, and what was shown stays", async () => {
  const user = await open(sample);
  await choose(user, fileOf("去年.xlsx", "只是一段文字"));
  expect(await screen.findByText(/文件“去年\.xlsx”不是 Excel 工作簿/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "去年的预算（未选）" })).toBeInTheDocument();
});

test("a text published last year stands in the same way", async () => {
  const user = await open(tablesOnly(sample));
  const before = missing();
  const text =
    "克孜勒苏柯尔克孜自治州电子政务服务中心2021年单位预算公开\n三、关于2021年支出预算情况说明\n2021年支出预算268.22万元，其中：基本支出174.82万元，项目支出93.40万元。";
  await choose(user, fileOf("2021年公开.txt", text));
  await screen.findByRole("button", { name: /^去年的预算：2021年公开\.txt（取得 \d+ 项/ });
  expect(missing()).toBeLessThan(before);
});
