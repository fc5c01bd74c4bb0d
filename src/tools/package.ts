// npm run package -- --url https://budget.example.gov.cn/addin/: all that an organisation puts on its web server and into its
// catalog, for that address. The same input makes the same bytes.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import webpack, { type Configuration } from "webpack";
import { freshPart, writeZip } from "../hosts/xlsx/package/zip-writer";
import { installChinese, installEnglish } from "./package/install";
import { packagedManifest } from "./package/manifest";
import { billOfMaterials, refuseIncompatible, shippedPackages, thirdPartyNotices } from "./package/notices";
import { packageOptions, usage, type PackageOptions } from "./package/options";
import { iisConfig, nginxConfig } from "./package/server-files";
import { unifiedManifest, unifiedManifestProblems } from "./package/unified-manifest";
import { wpsPluginList, wpsPublishList } from "./package/wps-files";
import { pngSize } from "./png-size";

const root = join(__dirname, "..", "..");

async function makePackage(options: PackageOptions): Promise<string> {
  const out = resolve(options.out);
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, string>;
  const source = readFileSync(join(root, "manifest.xml"), "utf8");
  // What can be wrong with the address, the manifest or a licence is said before anything is built.
  const manifest = packagedManifest(source, options, { pixels: (path) => pngSize(join(root, path)) });
  const packages = shippedPackages(root);
  refuseIncompatible(packages);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await buildSite(join(out, "site"), options);
  const files: Readonly<Record<string, string>> = {
    "manifest.xml": manifest,
    "site/wps/jsplugins.xml": wpsPluginList(options),
    "wps/publish.xml": wpsPublishList(options),
    "nginx.conf": nginxConfig(options),
    "web.config": iisConfig(options),
    "INSTALL.zh-CN.md": installChinese(options, version ?? ""),
    "INSTALL.md": installEnglish(options, version ?? ""),
    LICENSE: readFileSync(join(root, "LICENSE"), "utf8"),
    "THIRD-PARTY-NOTICES.txt": thirdPartyNotices(packages),
    "bom.json": billOfMaterials(root, options.officeJs),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  }
  addUnified(out, unifiedManifest(manifest, options));
  const contents = filesBelow(out);
  const sums = contents.map(({ path, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`);
  writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
  const archive = join(out, `${name}-${version}.zip`);
  writeFileSync(archive, writeZip(filesBelow(out).map(({ path, bytes }) => freshPart(path, bytes))));
  return archive;
}

/** unified/: the JSON manifest with its language and icons, and unified.zip, which the admin centre takes. */
function addUnified(out: string, texts: Readonly<Record<string, string>>): void {
  const folder = join(out, "unified");
  mkdirSync(folder);
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
  for (const [file, icon] of Object.entries({ "color.png": "icon-192.png", "outline.png": "outline-32.png" })) {
    copyFileSync(join(root, "assets", "icons", icon), join(folder, file));
  }
  const problems = unifiedManifestProblems(join(folder, "manifest.json"));
  if (problems !== "") throw new Error(`The unified manifest is not right:\n${problems}`);
  writeFileSync(
    join(out, "unified.zip"),
    writeZip(filesBelow(folder).map(({ path, bytes }) => freshPart(path, bytes))),
  );
}

type Configure = (
  env: Readonly<Record<string, string>>,
  argv: { readonly mode: "production" },
) => Promise<Configuration[]>;

/** The pages, as the web configuration of the build makes them. */
async function buildSite(folder: string, { officeJs, officeFiles }: PackageOptions): Promise<void> {
  const { default: configure } = (await import(join(root, "webpack.config.js"))) as { readonly default: Configure };
  const all = await configure({ officeJs, ...(officeFiles !== undefined && { officeFiles }) }, { mode: "production" });
  const pages = all.find((one) => one.name === "web");
  if (!pages) throw new Error("webpack.config.js has no configuration “web”.");
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    webpack({ ...pages, output: { ...pages.output, path: folder, clean: true } }, (error, result) => {
      if (error) fail(error);
      else done(result);
    });
  });
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString("errors-only") ?? "webpack gave no result.");
}

/** Every file below a folder, by path, "/" between its parts. */
function filesBelow(folder: string): { path: string; bytes: Uint8Array }[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join("/"), bytes: new Uint8Array(readFileSync(file)) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function main(): Promise<void> {
  try {
    const options = packageOptions(process.argv.slice(2));
    const archive = await makePackage(options);
    process.stdout.write(`${archive}\n安装步骤见 INSTALL.zh-CN.md。 See INSTALL.md.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
    process.exitCode = 2;
  }
}

void main();
