/** @jest-environment jsdom */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { pngSize } from "../../src/tools/png-size";
import { manifestProblems, type ManifestFiles } from "../../src/tools/manifest-problems";

const ROOT = join(__dirname, "..", "..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");

const files: ManifestFiles = { pixels: (path) => pngSize(join(ROOT, path)) };

function problems(xml: string): string[] {
  return manifestProblems(new DOMParser().parseFromString(xml, "application/xml"), files);
}

function changed(from: string | RegExp, to: string): string {
  const result = MANIFEST.replace(from, to);
  if (result === MANIFEST) throw new Error(`The manifest has no ${String(from)} to change.`);
  return result;
}

test("the manifest has no fault", () => {
  expect(problems(MANIFEST)).toEqual([]);
});

test("its version is the package's", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(MANIFEST).toContain(`<Version>${version}.0</Version>`);
});

test("the pages it names are built", () => {
  const pages = [...MANIFEST.matchAll(/https:\/\/localhost:3000\/([\w./-]+\.html)/g)].map((match) => match[1] ?? "");
  expect([...new Set(pages)].sort()).toEqual(["assets/help.html", "taskpane.html"]);
  expect(existsSync(join(ROOT, "assets/help.html"))).toBe(true);
  expect(readFileSync(join(ROOT, "webpack.config.js"), "utf8")).toContain('filename: "taskpane.html"');
});

test("every command opens the pane for something that the pane knows", () => {
  const asked = [...MANIFEST.matchAll(/taskpane\.html\?page=([\w-]+)"/g)].map((match) => match[1] ?? "");
  expect(asked.sort()).toEqual(["cell", "check", "clear-marks", "mark", "narrative"]);
  const page = readFileSync(join(ROOT, "src/taskpane/start-page.tsx"), "utf8");
  for (const purpose of asked) expect(page).toContain(`"${purpose}"`);
});

test.each([
  ["an open tag left open", changed("</Hosts>", ""), /not well-formed/],
  ["another kind of add-in", changed('"TaskPaneApp"', '"ContentApp"'), /TaskPaneApp/],
  ["an id that is no GUID", changed(/<Id>[^<]+/, "<Id>6b1f0c52-8f5e"), /Id 6b1f0c52-8f5e is not a GUID/],
  ["a version in words", changed(/<Version>[^<]+/, "<Version>one"), /Version one/],
  ["elements out of order", swapped("IconUrl", "SupportUrl"), /HighResolutionIconUrl must stand before SupportUrl/],
  ["an element the schema does not know", changed("<Permissions>", "<Colour/><Permissions>"), /Colour does not belong/],
  ["a required element missing", changed(/<SupportUrl[^>]+>/, ""), /SupportUrl is missing/],
  [
    "an address without https",
    changed("https://localhost:3000/taskpane.html?page", "http://localhost:3000/taskpane.html?page"),
    /not an https/,
  ],
  [
    "a resid that leads nowhere",
    changed('resid="Check.Tip"', 'resid="Check.Hint"'),
    /resid Check.Hint of Description is not defined/,
  ],
  [
    "a resid of the wrong kind",
    changed('<Label resid="Check.Label"', '<Label resid="Check.Tip"'),
    /among LongStrings, not ShortStrings/,
  ],
  [
    "a resource nobody uses",
    changed("</bt:Urls>", '<bt:Url id="Spare" DefaultValue="https://localhost:3000/"/></bt:Urls>'),
    /Spare is used nowhere/,
  ],
  ["one id for two", changed(' id="Check.32"', ' id="Check.16"'), /id Check.16 is given twice/],
  ["an id too long", MANIFEST.replaceAll("Check.Label", `Check.${"x".repeat(30)}`), /longer than 32/],
  ["an icon that is not there", changed("check-80.png", "check-81.png"), /no PNG file assets\/icons\/check-81.png/],
  ["an icon of the wrong size", changed(/icon-64\.png/, "icon-80.png"), /80 × 80 pixels where 64 × 64/],
  [
    "an icon size left out",
    changed('<bt:Image size="80" resid="Generate.80"/>', ""),
    /Generate has no icon of size 80/,
  ],
  [
    "a text in one language only",
    changed(/<bt:Override Locale="en-US" Value="Check"\/>/, ""),
    /Check.Label has no text for en-US/,
  ],
  [
    "a label too long",
    changed('DefaultValue="检查"', `DefaultValue="${"检".repeat(126)}"`),
    /126 characters; at most 125/,
  ],
  ["a description too long", changed(/<Description DefaultValue="/, `$&${"预".repeat(250)}`), /at most 250/],
  ["a menu that Excel does not have", changed("ContextMenuCell", "ContextMenuChart"), /not Excel's ContextMenuCell/],
  ["a second entry in the cells' menu", changed("</OfficeMenu>", "<Control/></OfficeMenu>"), /2 entries where one/],
  ["a newer Excel than the code is made for", changed(/MinVersion="1\.7"\/>/, 'MinVersion="1.9"/>'), /ExcelApi 1.9/],
  ["more rights than needed", changed("ReadWriteDocument", "ReadWriteMailbox"), /ReadWriteDocument/],
])("refused: %s", (_what, xml, reason) => {
  expect(problems(xml).join("\n")).toMatch(reason);
});

/** The two elements change places. */
function swapped(first: string, second: string): string {
  const find = (name: string): string => {
    const found = new RegExp(`<${name} [^>]+/>`).exec(MANIFEST)?.[0];
    if (found === undefined) throw new Error(`The manifest has no ${name}.`);
    return found;
  };
  const [one, other] = [find(first), find(second)];
  return MANIFEST.replace(one, "<swap/>").replace(other, one).replace("<swap/>", other);
}
