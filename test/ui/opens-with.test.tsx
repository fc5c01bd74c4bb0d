/** @jest-environment jsdom */
import { configure, render, screen } from "@testing-library/react";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import type { View } from "../../src/ui/state/pane-state";
import { sampleHost } from "./support/sample";

// The core is loaded and compiled first; a busy machine is not what is tested.
configure({ asyncUtilTimeout: 10_000 });

function show(opensWith: View): void {
  render(<Pane host={sampleHost()} engine={coreEngine} language="zh-CN" appearance="light" opensWith={opensWith} />);
}

test("opened by the button 检查, the pane has checked without another click", async () => {
  show("check");
  expect(await screen.findByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
  expect(screen.getByRole("tab", { name: "检查结果" })).toHaveAttribute("aria-selected", "true");
});

test("opened by the button 生成说明, it shows the narrative and knows the tables", async () => {
  show("narrative");
  expect((await screen.findAllByText(/384\.33/)).length).toBeGreaterThan(0);
  expect(screen.getAllByRole("tab", { selected: true })).toHaveLength(1);
  expect(screen.getByText("已读取 8 张，空表 1 张", { selector: "header *" })).toBeInTheDocument();
});
