/** @jest-environment jsdom */
import { configure, screen } from "@testing-library/react";
import { withFormulas } from "../../src/preview/stories/changed-samples";
import { coreEngine } from "../../src/ui/core-engine";
import { checkedPane } from "./support/checked-pane";
import { sample, sampleHost } from "./support/sample";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const find = { name: "查找最少的改法" };

test("the balance is offered where rounding left tails, and looked for only when asked", async () => {
  const balance = jest.spyOn(coreEngine, "balance");
  const user = await checkedPane(sampleHost());
  expect(screen.getByRole("button", find)).toBeEnabled();
  expect(screen.queryByRole("checkbox", { name: /^舍位平衡/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "重新检查" }));
  await screen.findByRole("heading", { level: 1, name: "有错误" });
  expect(balance).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", find));
  expect(await screen.findByRole("checkbox", { name: "舍位平衡：5 个单元格" })).not.toBeChecked();
  expect(balance).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole("button", find)).not.toBeInTheDocument();
});

test("what was chosen before stays chosen; the balance is made, and can be taken back", async () => {
  const host = sampleHost();
  const before = host.currentView().snapshot;
  const user = await checkedPane(host);
  await user.click(screen.getByRole("checkbox", { name: "建议 1" }));
  await user.click(screen.getByRole("button", find));
  await user.click(await screen.findByRole("checkbox", { name: "舍位平衡：5 个单元格" }));
  expect(screen.getByRole("checkbox", { name: "建议 1" })).toBeChecked();
  await user.click(screen.getByRole("button", { name: "改正所选（6 个单元格）" }));
  await screen.findByText(/^已改正 6 个单元格/);
  expect(document.querySelector("header")).not.toHaveTextContent("尾差");
  expect(screen.queryByRole("button", find)).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await screen.findByText(/^已撤销/);
  expect(host.currentView().snapshot).toEqual(before);
});

test("where nothing may be moved the card says so with the note, and cannot be chosen", async () => {
  const host = sampleHost();
  jest.spyOn(host, "readSnapshot").mockResolvedValue(withFormulas(sample));
  const user = await checkedPane(host);
  await user.click(screen.getByRole("button", find));
  expect(await screen.findByRole("checkbox", { name: "舍位平衡：0 个单元格" })).toBeDisabled();
  expect(screen.getByText(/表六中部分合计数与分项之和的差异为四舍五入所致。/)).toBeInTheDocument();
});
