/** @jest-environment jsdom */
import "./support/text-encoding";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { standards } from "../../src/core/standards/registry";
import type { SheetContent } from "../../src/core/workbook/sheet-content";
import { createWorkbook } from "../../src/hosts/xlsx/create-workbook";
import { editWorkbookFile } from "../../src/hosts/xlsx/edit-workbook-file";
import { FileHost } from "../../src/preview/file-host";
import * as xlsx from "../../src/preview/xlsx-functions";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { sampleHost } from "./support/sample";

function show(file: Uint8Array): { host: FileHost; user: ReturnType<typeof userEvent.setup> } {
  const host = new FileHost("工作簿.xlsx", file, xlsx);
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" />);
  return { host, user: userEvent.setup() };
}

const notes: SheetContent = { name: "表一", columnWidths: [], rows: [{ cells: [{ value: "备忘" }] }] };
const namesOf = (host: FileHost): string[] => host.currentView().snapshot.sheets.map(({ name }) => name);

test("without tables the pane lays blank ones of the first standard beside the sheets that are there", async () => {
  const { host, user } = show(createWorkbook([notes]));
  await user.click(await screen.findByRole("button", { name: "新建空白表" }));
  const list = await screen.findByRole("list", { name: "九张表的读取状态" });
  const rows = within(list).getAllByRole("listitem");
  expect(rows).toHaveLength(9);
  for (const row of rows) expect(row).toHaveTextContent("空表");
  expect(rows[0]).toHaveTextContent("表一 单位收支总体情况表");
  expect(screen.getByText(/^已新建：表一 \(2\)、表二、/)).toBeInTheDocument();
  expect(namesOf(host).slice(0, 3)).toEqual(["表一", "表一 (2)", "表二"]);
  expect(namesOf(host).filter((name) => name.startsWith("填报-")).length).toBeGreaterThan(0);
  const [kept] = host.currentView().snapshot.sheets;
  expect(kept?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([["备忘"]]);
});

test("a sheet that the product made itself is not written over either", async () => {
  const own = editWorkbookFile(createWorkbook([{ ...notes, name: "其他" }]), "a.xlsx", [
    { kind: "write-sheet", content: notes },
  ]);
  const { host, user } = show(own);
  await user.click(await screen.findByRole("button", { name: "新建空白表" }));
  await screen.findByRole("list", { name: "九张表的读取状态" });
  expect(namesOf(host).slice(0, 3)).toEqual(["其他", "表一", "表一 (2)"]);
  expect(host.currentView().snapshot.sheets[1]?.rows[0]?.cells[0]?.value).toBe("备忘");
});

test("another standard can be chosen", async () => {
  const { host, user } = show(createWorkbook([notes]));
  const choices = await screen.findAllByRole("radio");
  expect(choices).toHaveLength(standards.length);
  expect(choices[0]).toBeChecked();
  await user.click(screen.getByRole("radio", { name: /上海/ }));
  await user.click(screen.getByRole("button", { name: "新建空白表" }));
  await screen.findByRole("list", { name: "九张表的读取状态" });
  const reading = await coreEngine.read(await host.readSnapshot());
  expect(reading.standard.id).toBe("shanghai-district-2023");
  expect(reading.tables.map(({ status }) => status)).toEqual(reading.tables.map(() => "empty"));
});

test("where tables are found nothing of it is offered", async () => {
  render(<Pane host={sampleHost()} engine={coreEngine} language="zh-CN" appearance="light" />);
  await screen.findByRole("list", { name: "九张表的读取状态" });
  expect(screen.queryByRole("button", { name: "新建空白表" })).not.toBeInTheDocument();
});
