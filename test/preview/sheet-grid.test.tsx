/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { SheetGrid } from "../../src/preview/sheet-grid";
import { sampleHost } from "../ui/support/sample";

test("marked cells are shown with the frame and the typeface of their kind, on their sheet only", async () => {
  const host = sampleHost();
  await host.mark([
    { cell: { sheet: "表一", row: 6, column: 1 }, kind: "error", findings: ["F1", "F2"] },
    { cell: { sheet: "表二", row: 7, column: 1 }, kind: "verify", findings: ["F3"] },
  ]);
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <SheetGrid view={host.currentView()} onSelect={() => undefined} language="zh-CN" />
    </FluentProvider>,
  );
  const cell = (address: string): HTMLElement | null => container.querySelector(`td[data-cell="${address}"]`);
  expect(cell("B7")).toHaveStyle({ borderStyle: "solid", fontWeight: "600", textDecoration: "underline double" });
  expect(cell("B8")?.style.border).toBe("");
});
