// Imports point one way. The order of the core's folders is written once, below, and every rule about it is made from
// that list; test/tooling/layers.test.ts shows on small files that each rule bites.

/** From the ground up: a folder may import the folders before it, and those at its own height only when it is itself. */
const coreHeights = [
  ["money"],
  ["workbook"],
  ["standards", "classification"],
  ["reading"],
  ["identities", "inputs"],
  ["text"],
  ["audit", "narrative"],
  ["custom-rules"],
  ["publication", "report", "blank", "fix", "marks"],
  ["batch"],
];

const coreOrder = coreHeights.flatMap((folders, height) =>
  folders.flatMap((folder) => {
    const siblings = folders.filter((other) => other !== folder);
    const above = coreHeights.slice(height + 1).flat();
    // The dictionary of codes stands beside the standards and may be used by them.
    const closed = folder === "standards" ? above : [...siblings, ...above];
    // The topmost folder may use all others.
    if (closed.length === 0) return [];
    return {
      name: `core-${folder}-looks-down-only`,
      comment:
        "money ← workbook ← standards ← reading ← identities | inputs ← text ← audit | narrative ← custom-rules ← publication | report | blank | fix | marks ← batch",
      severity: "error",
      from: { path: `^src/core/${folder}/` },
      to: { path: `^src/core/(${closed.join("|")})/` },
    };
  }),
);

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...coreOrder,
    rule(
      "messages-stands-alone",
      "Every part of the core may use messages, so messages itself may use only what lies below the standards' shapes.",
      { path: "^src/core/messages/" },
      { path: "^src/core/", pathNot: "^src/core/(messages/|money/|workbook/|standards/definition)" },
    ),
    rule(
      "core-entrances-on-top",
      "The files at the core's top put its folders together; no folder asks for them.",
      { path: "^src/core/[^/]+/" },
      { path: "^src/core/[^/]+\\.ts$" },
    ),
    rule(
      "core-is-pure",
      "The core knows no host, no page and no command line.",
      { path: "^src/core/" },
      { path: "^src/(?!core/)" },
    ),
    rule(
      "core-uses-arithmetic-only",
      "The core's only library is the exact decimal arithmetic.",
      { path: "^src/core/" },
      {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg"],
        pathNot: "node_modules/(@types/)?big\\.js/",
      },
    ),
    rule("core-without-node", "The core runs in a browser.", { path: "^src/core/" }, { dependencyTypes: ["core"] }),
    rule(
      "web-without-node",
      "What runs in the task pane runs in a browser.",
      { path: "^src/(ui|taskpane|preview|hosts/(excel|wps|sheets|docx))/" },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "ui-on-plain-data",
      "Components are given data and functions; they know no host but the port.",
      { path: "^src/ui/" },
      { path: "^src/(hosts/(excel|wps|sheets|xlsx|docx)|taskpane|preview|cli|tools)/" },
    ),
    rule(
      "hosts-know-no-page",
      "A host hands workbooks in and out; who asks is none of its business.",
      { path: "^src/hosts/" },
      { path: "^src/(ui|taskpane|preview|cli|tools)/" },
    ),
    rule(
      "hosts-are-strangers",
      "Excel, WPS, workbook files and documents share the port, not code.",
      { path: "^src/hosts/(excel|wps|xlsx|docx)/" },
      { path: "^src/hosts/(excel|wps|xlsx|docx)/", pathNot: "^src/hosts/$1/" },
    ),
    rule(
      "sheets-know-no-program",
      "What Excel and WPS have in common is said without either.",
      { path: "^src/hosts/sheets/" },
      { path: "^src/hosts/(?!sheets/|port)" },
    ),
    rule(
      "wiring-apart",
      "Task pane, preview and command line are separate programs.",
      { path: "^src/(taskpane|preview|cli)/" },
      { path: "^src/(taskpane|preview|cli|tools)/", pathNot: "^src/$1/" },
    ),
    rule(
      "excel-by-its-host-only",
      "office.js is spoken in one folder.",
      { path: "^src/", pathNot: "^src/(hosts/excel|taskpane)/" },
      { path: "^src/hosts/excel/" },
    ),
    rule(
      "wps-by-its-host-only",
      "WPS's object model is spoken in one folder.",
      { path: "^src/", pathNot: "^src/(hosts/wps|taskpane)/" },
      { path: "^src/hosts/wps/" },
    ),
    rule(
      "react-in-pages-only",
      "React and Fluent UI belong to the pages.",
      { path: "^src/(core|hosts|cli|tools)/" },
      { path: "node_modules/(@types/)?(react|react-dom|@fluentui)/" },
    ),
    rule(
      "no-circles",
      "Two files that need each other are one concept or three.",
      { path: "^src/" },
      { circular: true },
    ),
    rule("no-test-in-product", "The product does not import its tests.", { path: "^src/" }, { path: "^test/" }),
    rule("no-dead-end", "An import must lead somewhere.", { path: "^(src|test)/" }, { couldNotResolve: true }),
    rule(
      "shipped-libraries-only",
      "What is shipped may import only `dependencies` (types excepted).",
      { path: "^src/(core|hosts|ui|taskpane|preview|cli)/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|release|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      conditionNames: ["import", "require", "types", "default"],
    },
    cache: false,
  },
};
