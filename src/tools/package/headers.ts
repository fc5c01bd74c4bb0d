import type { PackageOptions } from "./options";

const officeAddresses: Readonly<Record<string, string>> = {
  cdn: "https://appsforoffice.microsoft.com",
  cn: "https://appsforoffice.cdn.partner.office365.cn",
};

/** Where Office on the web shows a pane in a frame: Microsoft's own hosts and those of 21Vianet. */
const frames = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft.com",
  "https://*.sharepoint.com",
  "https://*.live.com",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
  "https://*.office365.cn",
];

/** The components' styles stand in style elements that are empty in the page and filled by script, which a policy lets pass. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Headers of every answer of the site, by name. */
export function securityHeaders({ officeJs }: Pick<PackageOptions, "officeJs">): Readonly<Record<string, string>> {
  const office = officeJs === "self" ? "" : ` ${officeAddresses[officeJs] ?? new URL(officeJs).origin}`;
  const policy = [
    "default-src 'none'",
    `script-src 'self'${office}`,
    `style-src 'self' ${emptyStyle}`,
    // office.js itself writes style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${frames.join(" ")}`,
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Strict-Transport-Security": "max-age=31536000",
  };
}

/** For files with a checksum in their name, which never change, and for all others, which are asked for anew each time. */
export const longCache = "public, max-age=31536000, immutable";
export const shortCache = "no-cache";
