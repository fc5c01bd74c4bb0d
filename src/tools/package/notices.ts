import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Licences under which a package may be shipped with this MIT-licensed product: they ask for their text, not for ours. */
const COMPATIBLE: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Unlicense",
  "CC0-1.0",
]);

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Its licence and notices, word for word; empty when it brings none. */
  readonly text: string;
}

/** Every package that may be part of what is shipped, by name; from npm's own list. */
export function shippedPackages(root: string): InstalledPackage[] {
  const folders = npm(root, "ls", "--omit=dev", "--all", "--parseable").split("\n").filter(Boolean);
  return folders
    .filter((folder) => relative(root, folder) !== "")
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
      return {
        name: String(manifest["name"]),
        version: String(manifest["version"]),
        license: String(manifest["license"]),
        text: licenceText(folder),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Throws an Error that names every package whose licence is none of the compatible ones, or is not stated. */
export function refuseIncompatible(packages: readonly InstalledPackage[]): void {
  const refused = packages.filter(({ license }) => !COMPATIBLE.has(license));
  if (refused.length === 0) return;
  const names = refused.map(({ name, version, license }) => `${name} ${version} (${license})`);
  throw new Error(`These packages may not be shipped under the product's licence: ${names.join(", ")}`);
}

function licenceText(folder: string): string {
  const files = readdirSync(folder).filter(
    (name) => /^(?:licen[cs]e|notice|copying)/i.test(name) && existsSync(join(folder, name)),
  );
  return files.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
}

/** One page with the licence of every package; packages with the very same text share it. */
export function thirdPartyNotices(packages: readonly InstalledPackage[]): string {
  const texts = new Map<string, InstalledPackage[]>();
  for (const entry of packages) {
    const text = entry.text === "" ? `Licence: ${entry.license}` : entry.text;
    texts.set(text, [...(texts.get(text) ?? []), entry]);
  }
  const parts = [...texts].map(
    ([text, owners]) =>
      `${owners.map(({ name, version, license }) => `${name} ${version} (${license})`).join("\n")}\n\n${text}\n`,
  );
  return `Budget Disclosure Assistant contains the following packages.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

/** npm's CycloneDX list of the shipped packages, without what differs from run to run. */
export function billOfMaterials(root: string, officeJs: string): string {
  const bill = JSON.parse(npm(root, "sbom", "--omit=dev", "--sbom-format=cyclonedx", "--sbom-type=application")) as {
    serialNumber?: string;
    metadata: { timestamp?: string; tools?: unknown; component: { name: string } };
    components: unknown[];
  };
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  // npm puts the folder's name here.
  bill.metadata.component.name = packageName(root);
  if (officeJs === "self") bill.components.push(officeComponent(root));
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function packageName(root: string): string {
  const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { name: string };
  return name;
}

function officeComponent(root: string): object {
  const folder = join(root, "node_modules", "@microsoft", "office-js");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return {
    "bom-ref": `@microsoft/office-js@${version}`,
    type: "library",
    name: "@microsoft/office-js",
    version,
    scope: "required",
    purl: `pkg:npm/%40microsoft/office-js@${version}`,
    licenses: [{ license: { name: "Microsoft Office JavaScript (Office.js) API library licence" } }],
  };
}

function npm(root: string, ...args: readonly string[]): string {
  return execFileSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  });
}
