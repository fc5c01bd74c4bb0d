/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { coreEngine } from "../../src/ui/core-engine";
import type { Updates } from "../../src/ui/common/update-bar";
import { Pane } from "../../src/ui/pane";
import { sampleHost } from "./support/sample";

test("a newer version is offered when it is there, and used only when the user says so", async () => {
  let isWaiting = false;
  let tell = (): void => undefined;
  const use = jest.fn();
  const updates: Updates = {
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    isWaiting: () => isWaiting,
    use,
  };
  render(<Pane host={sampleHost()} engine={coreEngine} language="zh-CN" appearance="light" updates={updates} />);
  await screen.findByRole("button", { name: "检查" }, { timeout: 20_000 });
  expect(screen.queryByText(/助手有新版本/)).not.toBeInTheDocument();
  act(() => {
    isWaiting = true;
    tell();
  });
  expect(screen.getByText(/助手有新版本/)).toBeInTheDocument();
  expect(use).not.toHaveBeenCalled();
  await userEvent.setup().click(screen.getByRole("button", { name: "现在启用" }));
  expect(use).toHaveBeenCalledTimes(1);
});
