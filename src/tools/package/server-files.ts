import { longCache, securityHeaders, shortCache } from "./headers";
import type { PackageOptions } from "./options";

/** An example configuration for nginx: https, types, caching and the security headers. */
export function nginxConfig(options: PackageOptions): string {
  const { url } = options;
  const headers = Object.entries(securityHeaders(options)).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  // add_header of an inner block takes the place of all outer ones, so each block has them all.
  const block = (pattern: string, cache: string): string =>
    [
      `  location ${pattern} {`,
      ...headers.map((line) => `    ${line}`),
      `    add_header Cache-Control "${cache}" always;`,
      "  }",
    ].join("\n");
  const path = url.pathname.replace(/\/$/, "");
  const port = url.port === "" ? "443" : url.port;
  return `# nginx: include this file inside "http { … }". Put the folder "site" at /srv/budget-disclosure${path}/,
# so that its page is /srv/budget-disclosure${path}/taskpane.html, and name your own certificate below.
server {
  listen ${port} ssl;
  server_name ${url.hostname};
  ssl_certificate     /etc/ssl/certs/${url.hostname}.pem;
  ssl_certificate_key /etc/ssl/private/${url.hostname}.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  server_tokens off;
  charset utf-8;

  root /srv/budget-disclosure;
  types {
    text/html html;
    text/xml xml;
    text/css css;
    text/javascript js;
    application/json json;
    image/png png;
    image/svg+xml svg;
    text/markdown md;
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
    application/wasm wasm;
  }
  gzip on;
  gzip_types text/css text/javascript application/json image/svg+xml application/wasm;
  gzip_min_length 1024;

${block(`~ "^${regexText(path)}/.+\\.[0-9a-f]{12}\\.js$"`, longCache)}

${block(`${path}/`, shortCache)}
${path === "" ? "" : "\n  location / {\n    return 404;\n  }\n"}}
`;
}

/** web.config for the site's folder on IIS; https is a binding of the web site itself. */
export function iisConfig(options: PackageOptions): string {
  const attribute = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const headers = Object.entries({ ...securityHeaders(options), "Cache-Control": shortCache }).map(
    ([name, value]) => `        <add name="${name}" value="${attribute(value)}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS: this file lies in the folder that holds taskpane.html. Bind the web site to https with your own certificate. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="false" />
    <directoryBrowse enabled="false" />
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
      <remove fileExtension=".md" />
      <mimeMap fileExtension=".md" mimeType="text/markdown" />
      <remove fileExtension=".wasm" />
      <mimeMap fileExtension=".wasm" mimeType="application/wasm" />
      <remove fileExtension=".js" />
      <mimeMap fileExtension=".js" mimeType="text/javascript" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.join("\n")}
      </customHeaders>
    </httpProtocol>
    <rewrite>
      <outboundRules>
        <!-- Needs the URL Rewrite module; without it take this part out: files are then asked for anew each time. -->
        <rule name="files with a checksum in their name never change" preCondition="hashed">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <action type="Rewrite" value="${longCache}" />
        </rule>
        <preConditions>
          <preCondition name="hashed">
            <add input="{REQUEST_URI}" pattern="\\.[0-9a-f]{12}\\.js$" />
          </preCondition>
        </preConditions>
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;
}

function regexText(path: string): string {
  return path.replace(/[.*+?^$(){}|[\]\\]/g, "\\$&");
}
