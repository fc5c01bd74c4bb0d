import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packagedManifest } from "../../src/tools/package/manifest";
import { packageOptions } from "../../src/tools/package/options";
import { unifiedManifest, unifiedManifestProblems } from "../../src/tools/package/unified-manifest";
import { pngSize } from "../../src/tools/png-size";

const root = join(__dirname, "..", "..");
const options = packageOptions(["--url", "https://budget.example.gov.cn:8443/addin/"]);
const xml = packagedManifest(readFileSync(join(root, "manifest.xml"), "utf8"), options, {
  pixels: (path) => pngSize(join(root, path)),
});
const files = unifiedManifest(xml, options);
const manifestText = files["manifest.json"] ?? "";

interface Button {
  readonly label: string;
  readonly actionId: string;
}

interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly validDomains: readonly string[];
  readonly extensions: readonly [
    {
      readonly runtimes: readonly {
        readonly code: { readonly page: string };
        readonly actions: readonly { id: string }[];
      }[];
      readonly ribbons: readonly [{ tabs: readonly [{ groups: readonly [{ controls: readonly Button[] }] }] }];
    },
  ];
}

const manifest = JSON.parse(manifestText) as Manifest;

/** What the installed validator says of a text, without a network. */
function problemsOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "unified-"));
  try {
    writeFileSync(join(folder, "manifest.json"), text);
    return unifiedManifestProblems(join(folder, "manifest.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the JSON manifest is valid by the installed validator's own schemas", () => {
  expect(problemsOf(manifestText)).toBe("");
});

test.each([
  ["an icon of an unknown size", /"size": 80/, '"size": 81'],
  ["an unknown member", /"scopes"/, '"scope"'],
  ["an id that is none", /"id": "[0-9a-f-]{36}"/, '"id": "1"'],
])("%s is refused", (_, part, fault) => {
  const broken = manifestText.replace(part, fault);
  expect(broken).not.toBe(manifestText);
  expect(problemsOf(broken)).not.toBe("");
});

test("it has the id, the version, the addresses and the buttons of the XML manifest", () => {
  expect(xml).toContain(`<Id>${manifest.id}</Id>`);
  expect(xml).toContain(`<Version>${manifest.version}.0</Version>`);
  expect(manifest.validDomains).toEqual(["budget.example.gov.cn:8443"]);
  const [{ runtimes, ribbons }] = manifest.extensions;
  const { controls } = ribbons[0].tabs[0].groups[0];
  const pages = new Map(runtimes.map(({ code, actions: [action] }) => [action?.id, code.page]));
  // The cells' menu is the XML manifest's alone.
  const [ribbon = ""] = xml.split('<ExtensionPoint xsi:type="ContextMenu">');
  expect(controls).toHaveLength(ribbon.split("<Control ").length - 1);
  expect(controls[0]?.label).toBe("检查");
  expect(pages.get(controls[0]?.actionId)).toBe(`${options.url.href}taskpane.html?page=check`);
  for (const { actionId } of controls) expect(xml).toContain(`DefaultValue="${pages.get(actionId) ?? "?"}"`);
  expect(manifestText).not.toContain("localhost");
});

test("the language file translates every text, by paths that the schema of such files knows", () => {
  const english = JSON.parse(files["en-us.json"] ?? "") as Record<string, string>;
  const folder = join(root, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams", "v1.19");
  const schema = JSON.parse(readFileSync(join(folder, "MicrosoftTeams.Localization.schema.json"), "utf8")) as {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly patternProperties: Readonly<Record<string, unknown>>;
  };
  const patterns = Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern));
  const known = (key: string): boolean => key in schema.properties || patterns.some((pattern) => pattern.test(key));
  expect(Object.keys(english).filter((key) => !known(key))).toEqual([]);
  const controls = manifest.extensions[0].ribbons[0].tabs[0].groups[0].controls.length;
  // Schema, name and description twice, the group's label, and three texts of each button.
  expect(Object.keys(english)).toHaveLength(1 + 4 + 1 + 3 * controls);
  expect(Object.values(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(english["description.short"]?.length).toBeLessThanOrEqual(80);
});

test("the icons are of the sizes that such a manifest asks for", () => {
  expect(pngSize(join(root, "assets", "icons", "icon-192.png"))).toEqual({ width: 192, height: 192 });
  expect(pngSize(join(root, "assets", "icons", "outline-32.png"))).toEqual({ width: 32, height: 32 });
});
