/** @jest-environment jsdom */
import "../support/text-encoding";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { coreEngine } from "../../../src/ui/core-engine";
import { Pane } from "../../../src/ui/pane";
import { sampleHost } from "../support/sample";

test("every finding leads to its rule's place on the page that the add-in serves itself", async () => {
  render(<Pane host={sampleHost()} engine={coreEngine} language="zh-CN" appearance="light" />);
  await userEvent.setup().click(await screen.findByRole("button", { name: "检查" }));
  const panel = await screen.findByRole("tabpanel");
  const links = await within(panel).findAllByRole("link", { name: "规则说明" }, { timeout: 10_000 });
  for (const link of links) {
    const [page = "", anchor = ""] = (link.getAttribute("href") ?? "").split("#");
    const file = join(__dirname, "../../..", page);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(`<section id="${anchor}">`);
  }
});
