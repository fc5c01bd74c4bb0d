import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { HostPort } from "../../../src/hosts/port";
import { coreEngine } from "../../../src/ui/core-engine";
import { Pane } from "../../../src/ui/pane";

/** The pane opened for its check on a workbook with errors, once they are shown; and the user before it. */
export async function checkedPane(host: HostPort): Promise<ReturnType<typeof userEvent.setup>> {
  render(<Pane host={host} engine={coreEngine} language="zh-CN" appearance="light" opensWith="check" />);
  await screen.findByRole("heading", { level: 1, name: "有错误" });
  return userEvent.setup();
}
