import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findChromium } from "../../src/tools/chromium";

describe("finding a browser", () => {
  const before = { ...process.env };
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "browser-"));
    process.env["PATH"] = folder;
    delete process.env["CHROMIUM"];
  });

  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true, force: true });
  });

  function program(name: string, text = "", mode = 0o755): string {
    const path = join(folder, name);
    writeFileSync(path, text, { mode });
    return path;
  }

  test("one on the search path is found", () => {
    const path = program("microsoft-edge");
    expect(findChromium()).toBe(path);
  });

  test("the one named goes first", () => {
    program("chromium");
    const named = program("my-browser");
    process.env["CHROMIUM"] = named;
    expect(findChromium()).toBe(named);
  });

  test("a name that leads nowhere does not hide an installed one", () => {
    const path = program("chromium");
    process.env["CHROMIUM"] = join(folder, "gone");
    expect(findChromium()).toBe(path);
  });

  test("neither a file that cannot be run nor Ubuntu's placeholder is a browser", () => {
    program("chromium", "", 0o644);
    program("chromium-browser", '#!/bin/sh\necho "Run: sudo snap install chromium"\n');
    const found = findChromium();
    expect(found === undefined || !found.startsWith(folder)).toBe(true);
  });
});
