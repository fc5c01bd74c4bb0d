/** @jest-environment jsdom */
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { coreEngine } from "../../../src/ui/core-engine";
import { Pane } from "../../../src/ui/pane";
import { checkedPane } from "../support/checked-pane";
import { sampleHost } from "../support/sample";

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

test("below the nine tables the money's way is told in a picture, a sentence and a table that leads to the cells", async () => {
  const host = sampleHost();
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "钱从哪里来，用到哪里去" }));
  const sentences = "收入共 384.33 万元：一般公共预算 384.33。支出共 384.33 万元：基本支出 290.93，项目支出 93.40。";
  expect(await screen.findByRole("img", { name: sentences })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "以表格查看（3 笔）" }));
  const row = screen.getByRole("row", { name: /一般公共服务支出 基本支出/ });
  await user.click(within(row).getByRole("button"));
  expect(host.currentView().selected).toEqual({ sheet: "表三", row: 6, column: 5 });
});

test("after the check this year stands beside last year", async () => {
  const user = await checkedPane(sampleHost());
  await user.click(screen.getByRole("tab", { name: "九张表" }));
  await user.click(await screen.findByRole("button", { name: /^与上年相比/ }));
  const row = await screen.findByRole("row", { name: /^收入：一般公共预算/ });
  expect(row).toHaveTextContent("本年384.33");
  expect(row).toHaveTextContent("上年268.22");
  expect(row).toHaveTextContent("+116.11");
  expect(row).toHaveTextContent("+43.29%");
});

test("an error shows what the identities make of its cell", async () => {
  const user = await checkedPane(sampleHost());
  const [first] = await screen.findAllByRole("button", { name: "各表怎么看这个数（2 条勾稽关系）" });
  if (!first) throw new Error("no error is explained");
  await user.click(first);
  const figure = await screen.findByRole("figure");
  expect(figure).toHaveTextContent("没有勾稽关系支持填报的 0.50 万元。");
  expect(figure).toHaveTextContent("要求改为 0.00 万元 的有 2 条：");
  expect(within(figure).getAllByRole("listitem")).toHaveLength(2);
});
