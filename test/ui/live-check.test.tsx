/** @jest-environment jsdom */
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostProblem, type HostPort } from "../../src/hosts/port";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { TypedHost } from "./support/typed-host";

configure({ asyncUtilTimeout: 10_000 });
beforeEach(() => {
  localStorage.clear();
});

/** 表八 C6, the wrong cell of the sample: with 0 instead of 0.5 its errors are gone. */
const wrongCell = { sheet: "表八", row: 5, column: 2 };

async function checked(host: HostPort = new TypedHost()): Promise<ReturnType<typeof userEvent.setup>> {
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "检查" }));
  await screen.findByRole("heading", { level: 1, name: "有错误" });
  return user;
}

const liveSwitch = (): HTMLElement => screen.getByRole("checkbox", { name: "自动核对" });

async function typeAndSettle(host: TypedHost, text: string): Promise<void> {
  const before = document.querySelector("header")!.textContent;
  await host.type(wrongCell, text);
  await waitFor(() => {
    expect(document.querySelector("header")!.textContent).not.toBe(before);
  });
}

test("off by default: a change is not checked", async () => {
  const host = new TypedHost();
  let watched = 0;
  jest.spyOn(host, "watch").mockImplementation(() => {
    watched += 1;
    throw new Error("not wanted");
  });
  await checked(host);
  expect(liveSwitch()).not.toBeChecked();
  expect(watched).toBe(0);
});

test("on: the counts follow a change, the page and the focus stay, and the wish is remembered", async () => {
  const host = new TypedHost();
  const user = await checked(host);
  await user.click(liveSwitch());
  await user.click(screen.getByRole("tab", { name: "九张表" }));
  const focused = document.activeElement;
  await typeAndSettle(host, "0");
  expect(screen.getByRole("tab", { name: "九张表" })).toHaveAttribute("aria-selected", "true");
  expect(document.activeElement).toBe(focused);
  await typeAndSettle(host, "0.5");
  expect(screen.getByText("错误 2", { selector: "header *" })).toBeInTheDocument();
  expect(localStorage.getItem("budget-disclosure.live-check")).toBe("on");
});

test("what is folded out stays so while other findings come and go", async () => {
  const host = new TypedHost();
  const user = await checked(host);
  await user.click(liveSwitch());
  const fold = screen.getByRole("button", { name: /^尾差 \d+ 处/ });
  await user.click(fold);
  expect(fold).toHaveAttribute("aria-expanded", "true");
  await typeAndSettle(host, "0");
  expect(fold).toBeInTheDocument();
  expect(fold).toHaveAttribute("aria-expanded", "true");
  expect(fold).toHaveFocus();
});

test("remembered from the last time: it begins with the first check; switched off, it ends", async () => {
  localStorage.setItem("budget-disclosure.live-check", "on");
  const host = new TypedHost();
  const user = await checked(host);
  expect(liveSwitch()).toBeChecked();
  await typeAndSettle(host, "0");
  await user.click(liveSwitch());
  const shown = document.querySelector("header")!.textContent;
  await host.type(wrongCell, "0.5");
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(document.querySelector("header")!.textContent).toBe(shown);
});

test("a host busy with a cell being typed into is asked again, quietly", async () => {
  const host = new TypedHost();
  let refusals = 1;
  const busy: HostPort = {
    readSnapshot: () => host.readSnapshot(),
    applyEdits: (edits) => host.applyEdits(edits),
    undo: (step) => host.undo(step),
    mark: (marks) => host.mark(marks),
    clearMarks: () => host.clearMarks(),
    select: (cell) => host.select(cell),
    selection: () => host.selection(),
    watch: async (onChange) => {
      const watch = await host.watch(onChange);
      return {
        stop: () => watch.stop(),
        snapshot: () => {
          refusals -= 1;
          return refusals >= 0 ? Promise.reject(new HostProblem("cell-being-edited", "")) : watch.snapshot();
        },
      };
    },
  };
  const user = await checked(busy);
  await user.click(liveSwitch());
  await typeAndSettle(host, "0");
  expect(screen.queryByText(/正在编辑/)).not.toBeInTheDocument();
});

test("a host that fails is told of once, and the switch goes off", async () => {
  const host = new TypedHost();
  jest.spyOn(host, "watch").mockRejectedValue(new HostProblem("not-connected", "5012"));
  const user = await checked(host);
  await user.click(liveSwitch());
  expect(await screen.findByText(/^自动核对已停止/, { exact: false })).toBeInTheDocument();
  expect(liveSwitch()).not.toBeChecked();
});
