import type { PackageOptions } from "./options";

const name = "BudgetDisclosure";

/** The list of add-ins that WPS fetches from the address in its oem.ini. */
export function wpsPluginList({ url }: PackageOptions): string {
  return list(`<jspluginonline name="${name}" type="et" url="${addressIn(url)}"/>`);
}

/** The same in the form in which WPS keeps it on a computer, for computers without oem.ini. */
export function wpsPublishList({ url }: PackageOptions): string {
  return list(`<jspluginonline name="${name}" type="et" url="${addressIn(url)}" enable="true"/>`);
}

function list(entry: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${entry}\n</jsplugins>\n`;
}

/** Where ribbon.xml lies. */
function addressIn(url: URL): string {
  return new URL("wps/", url).href.replaceAll("&", "&amp;");
}
