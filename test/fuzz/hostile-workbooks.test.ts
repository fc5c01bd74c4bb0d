// Workbooks that lead a program astray, whole, through every command: a verdict or a sentence, the input as it was, and what
// leads elsewhere kept as it is and never followed.

import { mkdirSync, readFileSync } from "node:fs";
import type { BatchLine } from "../../src/core/batch/summarise";
import { call, Folder, workbooks } from "../support/command-line";
import { unpack } from "../support/xlsx/parts";
import { hostileWorkbooks } from "./hostile-workbooks";

const folder = Folder.forEachTest();
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(folder.path(name)));

test.each(hostileWorkbooks.map((one) => [one.name, one] as const))("%s", async (_, { make, rules = [] }) => {
  const bytes = make();
  mkdirSync(folder.path("in"));
  const file = folder.put("in/unit.xlsx", bytes);
  const outcomes = [
    await call("check", file, "--json", "-"),
    await call("fix", file, "--out", folder.path("mended.xlsx")),
    await call("generate", file, "--out", folder.path("out"), "--marked"),
    await call("batch", folder.path("in"), "--out", folder.path("all"), "--marked"),
  ];
  expect(outcomes.map(({ status }) => status)).toEqual([1, expect.any(Number), 1, 1]);
  expect(outcomes[1]?.status).toBeLessThan(2);
  for (const { err } of outcomes) expect(err).not.toMatch(/意外|\n\s+at |Error\b/);
  const [entry] = workbooks(outcomes[0]?.out ?? "");
  const told = (entry?.findings ?? []).filter(({ severity }) => severity === "error" || severity === "warning");
  expect(told.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
  const [line] = Buffer.from(read("all/results.jsonl")).toString("utf8").trimEnd().split("\n");
  expect((JSON.parse(line ?? "") as BatchLine).findings).toEqual(entry?.findings);
  expect(read("in/unit.xlsx")).toEqual(bytes);
  const before = unpack(bytes);
  for (const name of ["mended.xlsx", "out/workbook.xlsx", "all/marked/unit.xlsx"]) {
    const after = unpack(read(name));
    const links = Object.keys(before).filter((part) => part.startsWith("xl/externalLinks/"));
    for (const part of links) expect(after[part]).toEqual(before[part]);
    // No link is added that was not there.
    const outward = (parts: Record<string, Buffer>): number =>
      Object.values(parts).join("").split('TargetMode="External"').length;
    expect(outward(after)).toBe(outward(before));
  }
});
