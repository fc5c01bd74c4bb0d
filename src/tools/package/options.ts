import { parseArgs } from "node:util";

export interface PackageOptions {
  /** Where the site will stand; ends with "/". */
  readonly url: URL;
  /** Where the pages load office.js from: "cdn", "cn", "self", or an https address. */
  readonly officeJs: string;
  /** Folder with a copy of office.js, for "self"; the installed package when absent. */
  readonly officeFiles?: string;
  /** The add-in's id; the product's own when absent. */
  readonly id?: string;
  readonly out: string;
}

export const usage = `npm run package -- --url https://budget.example.gov.cn/addin/ [--office-js cdn|cn|self|<address>]
               [--office-js-folder <folder>] [--id <guid>] [--out release]`;

/** What the command line asks for; throws an Error with one sentence that says what is wrong. */
export function packageOptions(args: readonly string[]): PackageOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: "string" },
      "office-js": { type: "string", default: "cdn" },
      "office-js-folder": { type: "string" },
      id: { type: "string" },
      out: { type: "string", default: "release" },
    },
  });
  const { url: address, "office-js": officeJs, "office-js-folder": officeFiles, id, out } = values;
  if (address === undefined) throw new Error("--url is missing: give the address under which the site will stand.");
  if (!["cdn", "cn", "self"].includes(officeJs) && !/^https:\/\/\S+\.js$/.test(officeJs)) {
    throw new Error(`--office-js ${officeJs}: give cdn, cn, self, or an https address of office.js.`);
  }
  if (officeFiles !== undefined && officeJs !== "self")
    throw new Error("--office-js-folder goes with --office-js self.");
  if (id !== undefined && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw new Error(`--id ${id} is no GUID: write it as 6b1f0c52-8f5e-4d0b-9a3c-2e7d41c8a915.`);
  }
  return {
    url: siteAddress(address),
    officeJs,
    ...(officeFiles !== undefined && { officeFiles }),
    ...(id !== undefined && { id: id.toLowerCase() }),
    out,
  };
}

/** Office opens add-ins over https only. */
function siteAddress(text: string): URL {
  if (!URL.canParse(text)) throw new Error(`--url ${text} is no address.`);
  const url = new URL(text);
  if (url.protocol !== "https:") throw new Error(`--url ${text}: Office opens add-ins over https only.`);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new Error(`--url ${text}: give the folder's address only, without name, “?” and “#”.`);
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}
