import { readFileSync } from "node:fs";
import { join } from "node:path";
import { securityHeaders } from "../../src/tools/package/headers";
import { installChinese, installEnglish } from "../../src/tools/package/install";
import { packagedManifest } from "../../src/tools/package/manifest";
import { packageOptions } from "../../src/tools/package/options";
import { iisConfig, nginxConfig } from "../../src/tools/package/server-files";
import { wpsPluginList, wpsPublishList } from "../../src/tools/package/wps-files";
import { pngSize } from "../../src/tools/png-size";

const root = join(__dirname, "..", "..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const files = { pixels: (path: string) => pngSize(join(root, path)) };
const address = "https://budget.example.gov.cn/addin/";
const options = packageOptions(["--url", address]);

test.each([
  ["no address", [], "--url is missing"],
  ["words in place of an address", ["--url", "our server"], "is no address"],
  ["http", ["--url", "http://budget.example.gov.cn/"], "over https only"],
  ["a page in place of a folder's address", ["--url", `${address}?a=1`], "without name, “?” and “#”"],
  ["an unknown way to office.js", ["--url", address, "--office-js", "ftp://x/office.js"], "give cdn, cn, self"],
  ["a folder without self", ["--url", address, "--office-js-folder", "x"], "goes with --office-js self"],
  ["an id that is none", ["--url", address, "--id", "1234"], "is no GUID"],
])("%s is refused with a sentence", (_, args, sentence) => {
  expect(() => packageOptions(args)).toThrow(sentence);
});

test("an address is a folder, with or without a slash at its end", () => {
  expect(packageOptions(["--url", address.slice(0, -1)]).url.href).toBe(address);
});

test.each(["https://budget.example.gov.cn/addin/", "https://127.0.0.1:8443/", "https://例子.中国/预算/"])(
  "the manifest for %s speaks of that address only, and has no fault",
  (url) => {
    const manifest = packagedManifest(source, packageOptions(["--url", url]), files);
    const { href, origin } = new URL(url);
    const addresses = [...manifest.matchAll(/"(https:\/\/[^"]*)"/g)].map(([, text = ""]) => text);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((text) => !text.startsWith(href))).toEqual([]);
    expect(manifest).toContain(`<AppDomain>${origin}</AppDomain>`);
    expect(manifest).not.toContain("localhost");
  },
);

test("the id stays the product's own unless another one is asked for", () => {
  const own = /<Id>(.*)<\/Id>/.exec(source)?.[1] ?? "";
  expect(packagedManifest(source, options, files)).toContain(`<Id>${own}</Id>`);
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  expect(packagedManifest(source, packageOptions(["--url", address, "--id", id.toUpperCase()]), files)).toContain(
    `<Id>${id}</Id>`,
  );
});

test("a manifest that has a fault is not packaged", () => {
  const broken = source.replace('resid="Check.Label"', 'resid="Czech.Label"');
  expect(() => packagedManifest(broken, options, files)).toThrow("The resid Czech.Label");
});

test("scripts come from the site and from where office.js comes from, nothing is sent elsewhere", () => {
  const policy = (officeJs: string): string => securityHeaders({ officeJs })["Content-Security-Policy"] ?? "";
  expect(policy("cdn")).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy("cn")).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  expect(policy("self")).toContain("script-src 'self';");
  expect(policy("https://office.example.gov.cn/js/office.js")).toContain(
    "script-src 'self' https://office.example.gov.cn;",
  );
  for (const officeJs of ["cdn", "cn", "self"]) {
    expect(policy(officeJs)).toContain("connect-src 'self';");
    expect(policy(officeJs).replace("style-src-attr 'unsafe-inline'", "")).not.toMatch(/unsafe-(?:inline|eval)|\*[ ;]/);
  }
});

test("both example configurations send every header", () => {
  for (const [name, value] of Object.entries(securityHeaders(options))) {
    expect(nginxConfig(options).split(`add_header ${name} "${value}" always;`)).toHaveLength(3);
    expect(iisConfig(options)).toContain(`<add name="${name}" value="${value}" />`);
  }
});

test("the instructions name this package's address and tell how office.js comes in", () => {
  const self = packageOptions(["--url", address, "--office-js", "self"]);
  expect(installChinese(self, "1.0.0")).toContain(`${address}taskpane.html`);
  expect(installChinese(self, "1.0.0")).toContain("微软对自行存放的 office.js 不提供支持");
  expect(installEnglish(self, "1.0.0")).toContain("Microsoft does not support a copy of office.js");
  expect(installEnglish(options, "1.0.0")).toContain("appsforoffice.microsoft.com");
});

test("WPS's lists of add-ins name the folder with the ribbon, for spreadsheets, over https", () => {
  const folder = `<jspluginonline name="BudgetDisclosure" type="et" url="${address}wps/"`;
  expect(wpsPluginList(options)).toContain(`${folder}/>`);
  expect(wpsPublishList(options)).toContain(`${folder} enable="true"/>`);
  for (const list of [wpsPluginList(options), wpsPublishList(options)])
    expect(list).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<jsplugins>\n.*\n<\/jsplugins>\n$/);
});
