import { JSDOM } from "jsdom";
import { manifestProblems, type ManifestFiles } from "../manifest-problems";
import type { PackageOptions } from "./options";

/** The address that the manifest of the sources speaks of. */
const developed = "https://localhost:3000/";

/** The manifest for the site's address; throws an Error that lists what is wrong with it. */
export function packagedManifest(source: string, { url, id }: PackageOptions, files: ManifestFiles): string {
  const xml = source
    .replaceAll(developed, escaped(url.href))
    .replaceAll(`<AppDomain>${developed.slice(0, -1)}</AppDomain>`, `<AppDomain>${escaped(url.origin)}</AppDomain>`)
    .replace(/<Id>[^<]*<\/Id>/, (own) => (id === undefined ? own : `<Id>${id}</Id>`));
  const { window } = new JSDOM();
  const document = new window.DOMParser().parseFromString(xml, "application/xml");
  const problems = manifestProblems(document, {
    pixels: (path) => files.pixels(path.slice(url.pathname.length - 1)),
  });
  if (problems.length > 0) throw new Error(`The manifest for ${url.href} is not right:\n${problems.join("\n")}`);
  return xml;
}

function escaped(address: string): string {
  return address.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
