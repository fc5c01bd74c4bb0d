/** @jest-environment jsdom */
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { sampleHost } from "./support/sample";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

async function checked(): Promise<{ host: ReturnType<typeof sampleHost>; user: ReturnType<typeof userEvent.setup> }> {
  const host = sampleHost();
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" opensWith="check" />);
  await screen.findByRole("heading", { level: 1, name: "有错误" });
  return { host, user: userEvent.setup() };
}

const cardOf = (badge: string): HTMLElement => screen.getAllByText(badge)[0]!.closest("li")!;

test("a warning is ignored with a reason by keyboard alone, stays listed, and can be asked about again", async () => {
  const { host, user } = await checked();
  const header = document.querySelector("header");
  const warnings = Number(/待核实 (\d+)/.exec(header?.textContent ?? "")?.[1]);
  within(cardOf("待核实")).getByRole("button", { name: "忽略这条" }).focus();
  await user.keyboard("{Enter}{Tab}已与业务科室核对。{Tab}{Enter}");
  await screen.findByText(`已忽略 1`);
  expect(header).toHaveTextContent(warnings === 1 ? /^(?!.*待核实 )/ : `待核实 ${warnings - 1}`);
  const written = host.currentView().snapshot.sheets.find(({ name }) => name === "已忽略的发现");
  expect(written?.rows.at(-1)?.cells.map(({ value }) => value)).toContain("已与业务科室核对。");
  await user.click(screen.getByRole("button", { name: "已忽略 1 处" }));
  const card = screen.getByText("已忽略，理由：已与业务科室核对。").closest("li")!;
  await user.click(within(card).getByRole("button", { name: "恢复提示" }));
  expect(await screen.findByText(`待核实 ${warnings}`)).toBeInTheDocument();
  expect(screen.queryByText(/^已忽略/)).not.toBeInTheDocument();
});

test("nothing is ignored without a reason", async () => {
  const { host, user } = await checked();
  const card = cardOf("待核实");
  await user.click(within(card).getByRole("button", { name: "忽略这条" }));
  const save = within(card).getByRole("button", { name: "忽略" });
  expect(save).toHaveAttribute("aria-disabled", "true");
  await user.type(within(card).getByLabelText("理由"), "   ");
  await user.click(save);
  expect(host.currentView().edited).toBeUndefined();
});

test("an error keeps its reason and still counts", async () => {
  const { user } = await checked();
  const card = cardOf("错误");
  await user.click(within(card).getByRole("button", { name: "说明理由" }));
  await user.type(within(card).getByLabelText("理由"), "按上级批复填列");
  await user.click(within(card).getByRole("button", { name: "保存理由" }));
  expect(await screen.findByText("理由：按上级批复填列（仍算错误）")).toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1, name: "有错误" })).toBeInTheDocument();
  expect(document.querySelector("header")).toHaveTextContent("错误 2");
});
