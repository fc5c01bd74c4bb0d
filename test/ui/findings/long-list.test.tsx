/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import { check } from "../../../src/ui/core-functions";
import type { PaneCheck } from "../../../src/ui/engine";
import { noFilter } from "../../../src/ui/findings/finding-filter";
import { FindingsView } from "../../../src/ui/findings/findings-view";
import { withManyErrors } from "../../../src/preview/stories/changed-samples";
import { checkedPane } from "../support/checked-pane";
import { sample, sampleHost } from "../support/sample";

jest.setTimeout(60_000);

function Findings({ result }: { readonly result: PaneCheck }): ReactElement {
  const [filter, setFilter] = useState(noFilter);
  const nothing = (): void => undefined;
  return (
    <FindingsView
      result={result}
      fixing={{ fixes: [], undoable: 0, isBusy: false, onApply: nothing, onBalance: nothing, onUndo: nothing }}
      onSheets={{ isBusy: false, onMark: nothing, onClear: nothing, onWrite: nothing, onAsk: nothing }}
      filter={filter}
      onFilter={setFilter}
    />
  );
}

function show(result: PaneCheck): ReturnType<typeof userEvent.setup> {
  render(
    <FluentProvider>
      <Findings result={result} />
    </FluentProvider>,
  );
  return userEvent.setup();
}

const many = check(withManyErrors(sample, 300));
const ofProjects = many.findings.filter(({ rule }) => rule === "t7-row-sum").length;

function cards(): HTMLElement[] {
  // By role, hundreds of elements would be looked at one by one for each question.
  return [...document.querySelectorAll("li")].filter(({ textContent }) => textContent.includes("规则说明"));
}

/** The group of 表七 by its folding line. */
function projects(): HTMLElement {
  return screen.getByRole("button", { name: /^表七 .*错误 30\d/ });
}

test("of hundreds of findings a part is shown at once, and every list says how long it is", () => {
  show(many);
  expect(many.findings.length).toBeGreaterThan(300);
  expect(cards().length).toBeLessThanOrEqual(80);
  const [first] = cards().filter((card) => card.getAttribute("aria-setsize") !== null);
  expect(first?.getAttribute("aria-posinset")).toBe("1");
  expect(Number(first?.getAttribute("aria-setsize"))).toBeGreaterThanOrEqual(ofProjects);
  expect(projects().parentElement?.tagName).toBe("H2");
});

test("more are shown on asking, and the reader goes on at the first of them", async () => {
  const user = show(many);
  const before = cards().length;
  await user.click(screen.getByRole("button", { name: /^再显示 50 条/ }));
  expect(cards()).toHaveLength(before + 50);
  const [next] = cards().filter((card) => card.getAttribute("aria-posinset") === "21");
  expect(next).toHaveFocus();
});

test("the list is narrowed by words, by table and by rule, and widened again", async () => {
  const user = show(many);
  const status = screen.getByRole("status");
  expect(status).toBeEmptyDOMElement();
  await user.selectOptions(screen.getByRole("combobox", { name: "表" }), "T8");
  expect(status).toHaveTextContent(`符合条件 2 条，共 ${many.findings.length} 条。`);
  expect(cards()).toHaveLength(2);
  const rule = screen.getByRole("combobox", { name: "规则" });
  expect([...within(rule).getAllByRole("option")].map(({ textContent }) => textContent)).toEqual([
    "所有规则",
    expect.stringMatching(/^表八：.*（1）$/),
    expect.stringMatching(/^表八：.*（1）$/),
  ]);
  await user.click(screen.getByRole("button", { name: "清除筛选" }));
  expect(status).toBeEmptyDOMElement();
  await user.type(screen.getByRole("searchbox", { name: "查找" }), "ｆ３００");
  const [only, another] = cards();
  expect(only).toHaveTextContent("表七 F300");
  expect(another).toBeUndefined();
  await user.type(screen.getByRole("searchbox", { name: "查找" }), "没有");
  expect(status).toHaveTextContent("没有符合条件的检查结果。");
});

test("what a long list was narrowed to is still asked for when other pages were looked at", async () => {
  const host = Object.assign(sampleHost(), { readSnapshot: () => Promise.resolve(withManyErrors(sample, 30)) });
  const user = await checkedPane(host);
  await user.selectOptions(screen.getByRole("combobox", { name: "表" }), "T8");
  await user.click(screen.getByRole("tab", { name: "九张表" }));
  await user.click(screen.getByRole("tab", { name: "检查结果" }));
  expect(screen.getByRole("combobox", { name: "表" })).toHaveValue("T8");
  expect(cards()).toHaveLength(2);
});

test("when only differences of rounding fit, they stand unfolded", async () => {
  const user = show(many);
  await user.selectOptions(screen.getByRole("combobox", { name: "程度" }), "rounding");
  expect(screen.getByRole("button", { name: /^尾差/ })).toHaveAttribute("aria-expanded", "true");
});

test("a short list has no filter and nothing to unfold", () => {
  show(check(sample));
  expect(screen.queryByRole("search")).toBeNull();
  expect(screen.getByRole("heading", { level: 2, name: /^表八/ })).toBeVisible();
  expect(cards().every((card) => !card.hasAttribute("aria-setsize"))).toBe(true);
});
