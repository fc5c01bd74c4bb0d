/** @jest-environment jsdom */
import "./support/text-encoding";
import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import { browserFiles } from "../../src/hosts/files/browser-files";
import type { FilePort } from "../../src/hosts/port";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { FileHost } from "../../src/preview/file-host";
import * as xlsx from "../../src/preview/xlsx-functions";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { sample } from "./support/sample";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const notes: SheetContent = { name: "备忘", columnWidths: [], rows: [{ cells: [{ value: "备忘" }] }] };
const files: FilePort = { ...browserFiles, readSample: () => Promise.resolve(sample) };

function show(): { host: FileHost; user: ReturnType<typeof userEvent.setup>; unmount: () => void } {
  const host = new FileHost("工作簿.xlsx", createWorkbook([notes]), xlsx);
  const { unmount } = render(
    <Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" files={files} />,
  );
  return { host, user: userEvent.setup(), unmount };
}

beforeEach(() => {
  localStorage.clear();
});

test("one click lays the sample beside the sheets that are there, and shows what is wrong in it", async () => {
  const { host, user } = show();
  await user.click(await screen.findByRole("button", { name: "用示例试一试" }));
  await screen.findByRole("heading", { level: 1, name: "有错误" });
  expect(document.querySelector("header")).toHaveTextContent("错误 2");
  const names = host.currentView().snapshot.sheets.map(({ name }) => name);
  expect(names).toEqual(["备忘", ...sample.sheets.map(({ name }) => name)]);
});

test("the tour is offered once, can be skipped, and is found again", async () => {
  const first = show();
  await first.user.click(await screen.findByRole("button", { name: "不用了" }));
  expect(screen.queryByText("第一次使用？")).not.toBeInTheDocument();
  first.unmount();
  const { user } = show();
  await user.click(await screen.findByRole("button", { name: "使用导览" }));
  expect(screen.queryByText("第一次使用？")).not.toBeInTheDocument();
  expect(screen.getByText("第 1 步，共 4 步")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "结束导览" }));
  expect(screen.queryByText(/共 4 步/)).not.toBeInTheDocument();
});

test("each step stands on its page; the pane works all the while", async () => {
  const { user } = show();
  await user.click(await screen.findByRole("button", { name: "看导览" }));
  const pages = ["九张表", "检查结果", "情况说明", "核对文字"];
  for (const [index, name] of pages.entries()) {
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent(name);
    if (index < pages.length - 1) await user.click(screen.getByRole("button", { name: "下一步" }));
  }
  expect(screen.queryByRole("button", { name: "下一步" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "上一步" }));
  expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("情况说明");
  await user.click(screen.getByRole("tab", { name: "九张表" }));
  expect(screen.getByRole("button", { name: "新建空白表" })).toBeEnabled();
});
