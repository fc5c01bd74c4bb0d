/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostProblem, type HostPort, type PublicationPort } from "../../src/hosts/port";
import { coreEngine } from "../../src/ui/core-engine";
import { Pane } from "../../src/ui/pane";
import { sample } from "./support/sample";

/** The document is made before the buttons come; a busy machine takes its time. */
const patience = { timeout: 15_000 };
jest.setTimeout(30_000);

function fail(): Promise<never> {
  return Promise.reject(new Error("not expected here"));
}

const host = {
  readSnapshot: () => Promise.resolve(sample),
  applyEdits: fail,
  undo: fail,
  select: fail,
  selection: fail,
  mark: fail,
  clearMarks: fail,
} satisfies HostPort;

function show(publications?: PublicationPort): ReturnType<typeof userEvent.setup> {
  render(
    <Pane
      host={host}
      engine={coreEngine}
      language="zh-CN"
      appearance="light"
      opensWith="narrative"
      {...(publications && { publications })}
    />,
  );
  return userEvent.setup();
}

test("the whole document is handed over in each way that the host knows, and the pane says where it went", async () => {
  const hand = jest.fn<Promise<string>, Parameters<PublicationPort["hand"]>>().mockResolvedValue("公开.docx");
  const user = show({ ways: ["docx", "copy"], hand });
  await user.click(await screen.findByRole("button", { name: "下载公开文本（Word）" }, patience));
  expect(await screen.findAllByText(/已交给浏览器下载：公开\.docx/)).not.toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "复制全文" }));
  expect(await screen.findAllByText(/全文（含表格）已复制/)).not.toHaveLength(0);
  expect(screen.queryByRole("button", { name: "下载网页" })).not.toBeInTheDocument();
  expect(hand.mock.calls.map(([publication, way]) => [publication.parts.length, way])).toEqual([
    [4, "docx"],
    [4, "copy"],
  ]);
});

test("where copying is not allowed the pane says so and what to do instead", async () => {
  const user = show({ ways: ["copy"], hand: () => Promise.reject(new HostProblem("clipboard-denied", "NotAllowed")) });
  await user.click(await screen.findByRole("button", { name: "复制全文" }, patience));
  expect(await screen.findByText(/没有复制的权限（NotAllowed）.*下载公开文本/)).toBeInTheDocument();
});

test("where nothing can be done with the document nothing is offered", async () => {
  show();
  expect(await screen.findByRole("button", { name: "写入工作表" }, patience)).toBeInTheDocument();
  expect(screen.queryByRole("group", { name: "整份公开文本" })).not.toBeInTheDocument();
});
