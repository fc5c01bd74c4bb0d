/** @jest-environment jsdom */
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { wrongTotal } from "../../src/preview/stories/changed-samples";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { sample, sampleHost } from "./support/sample";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

/** 表八 公务接待费 */
const cell = { sheet: "表八", row: 5, column: 5 };

test("sentences whose cells have changed are marked with what changed, and generating again settles them", async () => {
  const host = sampleHost();
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" opensWith="narrative" />);
  const user = userEvent.setup();
  await screen.findByText("各部分齐全，可以写入工作表。");
  await host.applyEdits([{ kind: "set-cell", cell, value: "0.60", number: true }]);
  expect(screen.queryByText(/已变动/)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "检查" }));
  await screen.findByRole("heading", { level: 1, name: "有错误" });
  await user.click(screen.getByRole("tab", { name: "情况说明" }));
  expect(screen.getByText(/^写好之后，有 \d+ 句依据的单元格已变动/)).toBeInTheDocument();
  const folded = screen.getAllByRole("button", { name: /\d+ 句已变动/ });
  expect(folded.map(({ textContent }) => textContent)).toEqual([expect.stringContaining("“三公”经费")]);
  await user.click(folded[0]!);
  const marks = screen.getAllByText("【已变动：表八 F6 由 0.50 改为 0.60】");
  expect(marks.length).toBeGreaterThan(1);
  await user.click(screen.getByRole("button", { name: "按现在的数字重新生成" }));
  await waitFor(() => {
    expect(screen.queryByText(/已变动/)).not.toBeInTheDocument();
  });
  expect(screen.getAllByRole("button", { name: /^0\.60万元，转到 表八 F6/ }).length).toBeGreaterThan(0);
});

test("only the sentences that rest on a broken identity are blocked", async () => {
  const host = sampleHost();
  jest.spyOn(host, "readSnapshot").mockResolvedValue(wrongTotal(sample));
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" opensWith="narrative" />);
  const blocked = await screen.findAllByRole("button", { name: /\d+ 句待核实/ });
  expect(blocked.map(({ textContent }) => textContent)).toEqual([expect.stringContaining("支出预算情况说明")]);
});
