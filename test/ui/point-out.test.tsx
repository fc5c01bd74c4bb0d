/** @jest-environment jsdom */
import "./support/text-encoding";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import type { SelectedRange } from "../../src/hosts/port";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { FileHost } from "../../src/preview/file-host";
import * as xlsx from "../../src/preview/xlsx-functions";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { texts } from "../support/units/rewrite";
import { sheetContent } from "../support/xlsx/sheet-content";
import { sample } from "./support/sample";

/** Reading takes a while on a busy machine. */
const patience = { timeout: 15_000 };
jest.setTimeout(60_000);

/** The sample with the titles of 表三 and 表五 gone: their headers are alike, so nobody can tell them apart. */
function withoutTitles(): WorkbookSnapshot {
  return {
    sheets: sample.sheets
      .filter(({ name }) => /^表[一二三四五六七八九]$/.test(name))
      .map((sheet) =>
        sheet.name === "表三" || sheet.name === "表五"
          ? {
              ...sheet,
              name: sheet.name === "表三" ? "甲" : "乙",
              rows: sheet.rows
                .filter(({ index }) => index > 2)
                .map((row) => ({
                  ...row,
                  cells: row.cells.filter(
                    ({ value }) => !(typeof value === "string" && /支出预算|一般公共预算支出/.test(value)),
                  ),
                })),
            }
          : sheet,
      ),
  };
}

function fileHost(bytes: Uint8Array): FileHost {
  return new FileHost("工作簿.xlsx", bytes, xlsx);
}

test("a table that was not found is read where the user points, and the answer can be taken back", async () => {
  const host = fileHost(createWorkbook(withoutTitles().sheets.map(sheetContent)));
  const selection: SelectedRange = { sheet: "甲", firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
  jest.spyOn(host, "selection").mockResolvedValue(selection);
  const user = userEvent.setup();
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" />);
  const third = async (): Promise<HTMLElement> => {
    const list = await screen.findByRole("list", { name: "九张表的读取状态" }, patience);
    const rows = within(list).getAllByRole("listitem");
    const row = rows[2];
    if (!row) throw new Error("the third table is not listed");
    return row;
  };
  expect(await third()).toHaveTextContent("未找到");
  await user.click(within(await third()).getByRole("button", { name: "指定这张表的位置" }));
  await user.click(within(await third()).getByRole("button", { name: "选中的就是表三" }));
  await within(await third()).findByText("由您指定", undefined, patience);
  expect(await third()).toHaveTextContent("已读取");
  expect(host.currentView().snapshot.sheets.map(({ name }) => name)).toContain("识别设置");
  await user.click(within(await third()).getByRole("button", { name: "取消指定" }));
  await within(await third()).findByText("未找到", undefined, patience);
});

test("a table with numbers under an unknown head is not shown as wholly read; its first unread cell can be gone to", async () => {
  const strange = {
    ...sample,
    sheets: sample.sheets.map((sheet) =>
      sheet.name === "表三" ? texts((text) => (text === "项目支出" ? "其他" : text))(sheet) : sheet,
    ),
  };
  const host = fileHost(createWorkbook(strange.sheets.map(sheetContent)));
  const select = jest.spyOn(host, "select").mockResolvedValue();
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" />);
  const list = await screen.findByRole("list", { name: "九张表的读取状态" }, patience);
  const third = within(list).getAllByRole("listitem")[2];
  if (!third) throw new Error("the third table is not listed");
  expect(third).toHaveTextContent("4 个数字未读：所在列的表头没有识别，见 表三 G7");
  await userEvent.click(within(third).getByRole("button", { name: "表三 G7" }));
  expect(select).toHaveBeenCalledWith({ sheet: "表三", row: 6, column: 6 });
});
