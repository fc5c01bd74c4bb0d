/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readInputs } from "../../src/core/inputs/read-inputs";
import type { CellRef } from "../../src/core/workbook/address";
import type { Edit } from "../../src/core/workbook/edit";
import type { HostPort } from "../../src/hosts/port";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { sample, sampleHost } from "./support/sample";

jest.setTimeout(60_000);

const places = readInputs(sample).places;
const place = (field: string): CellRef => {
  const cell = places.get(field);
  if (!cell) throw new Error(`no place of ${field}`);
  return cell;
};

/** The sample without these facts, its pane open at the narrative; `writes` counts the round trips. */
async function openWithout(...fields: string[]) {
  const file = sampleHost();
  await file.applyEdits(fields.map((field): Edit => ({ kind: "set-cell", cell: place(field), value: null })));
  const writes: (readonly Edit[])[] = [];
  const port: HostPort = {
    readSnapshot: () => file.readSnapshot(),
    select: (cell) => file.select(cell),
    selection: () => file.selection(),
    undo: (step) => file.undo(step),
    mark: (marks) => file.mark(marks),
    clearMarks: () => file.clearMarks(),
    applyEdits: (edits) => {
      writes.push(edits);
      return file.applyEdits(edits);
    },
  };
  render(<Pane host={port} engine={coreEngine} language="zh-CN" appearance="light" opensWith="narrative" />);
  const form = await screen.findByRole("form", { name: "补填资料" }, { timeout: 20_000 });
  return { file, writes, form, user: userEvent.setup() };
}

async function textOf(file: ReturnType<typeof sampleHost>, field: string): Promise<string | undefined> {
  return readInputs(await file.readSnapshot()).fields.get(field)?.text;
}

test("what is missing is asked with the reason why, and a page of answers is one write", async () => {
  const { file, writes, form, user } = await openWithout("procurement.goods", "agencyOperatingExpenses.published");
  expect(within(form).getByText(/没有填0。（用于“十、其他重要事项的情况说明”）/)).toBeInTheDocument();
  await user.type(within(form).getByLabelText("政府采购货物预算"), "11.85");
  await user.selectOptions(within(form).getByLabelText("是否公开机关运行经费"), "是");
  await user.click(within(form).getByRole("button", { name: "填入工作簿（2 项）" }));
  await screen.findByText("已把 2 项填入填报表，并重新生成了情况说明。");
  expect(writes).toHaveLength(1);
  expect(writes[0]).toContainEqual({
    kind: "set-cell",
    cell: place("procurement.goods"),
    value: "11.85",
    number: true,
  });
  expect([await textOf(file, "procurement.goods"), await textOf(file, "agencyOperatingExpenses.published")]).toEqual([
    "11.85",
    "是",
  ]);
  expect(screen.queryByRole("form", { name: "补填资料" })).not.toBeInTheDocument();
  expect(screen.getByText("各部分齐全，可以写入工作表。")).toBeInTheDocument();
});

test("by keyboard alone; an answer that cannot be used is refused at its field and nothing is written for it", async () => {
  const { file, writes, form, user } = await openWithout("procurement.goods");
  within(form).getByLabelText("政府采购货物预算").focus();
  await user.keyboard("若干{Enter}");
  expect(await screen.findByText("“政府采购货物预算”应填数字，现为“若干”，请改为数字。")).toBeInTheDocument();
  expect(writes).toEqual([]);
  const again = screen.getByLabelText("政府采购货物预算");
  await user.clear(again);
  await user.type(again, "12万元{Enter}");
  await screen.findByText("已把 1 项填入填报表，并重新生成了情况说明。");
  expect(await textOf(file, "procurement.goods")).toBe("12");
});

test("a cell that was filled in the workbook meanwhile is never overwritten", async () => {
  const { file, form, user } = await openWithout("procurement.goods");
  await user.type(within(form).getByLabelText("政府采购货物预算"), "99");
  await file.applyEdits([{ kind: "set-cell", cell: place("procurement.goods"), value: "7", number: true }]);
  await user.click(within(form).getByRole("button", { name: "填入工作簿（1 项）" }));
  await screen.findByText("各部分齐全，可以写入工作表。");
  expect(await textOf(file, "procurement.goods")).toBe("7");
});
