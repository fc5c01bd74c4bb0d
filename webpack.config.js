// Two programs from one core: the pages of the add-in, and the command line.
//   webpack --mode production [--env officeJs=cdn|cn|self|<address>] [--env officeFiles=<folder>]

const { createHash } = require("node:crypto");
const { chmodSync, existsSync } = require("node:fs");
const { dirname, join, resolve: resolvePath } = require("node:path");

const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");

const DIST = join(__dirname, "dist");
const PORT = Number(process.env.npm_package_config_dev_server_port ?? 3000);

/** Where a page loads office.js from: Microsoft's content network, its Chinese one (21Vianet), or an address given. */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** What a page asks for of a copy of office.js on its own server, for Excel on Windows, Mac and the web. */
const OFFICE_FILES = [
  "office.js",
  // Asked for outside of Office: without it a plain browser would be shown an empty page.
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];
const OFFICE_FOLDER = "office-js";

/** What WPS asks for in an add-in's folder; main.js beside them is compiled. */
const WPS_FILES = ["index.html", "ribbon.xml"];
/** A browser, or WPS, asks for these by the name that it knows. */
const ASKED_BY_NAME = new Set(["service-worker", "wps/main"]);

function officeJsAddress(option = "cdn") {
  if (option === "self") return `./${OFFICE_FOLDER}/office.js`;
  if (option in OFFICE_JS) return OFFICE_JS[option];
  if (/^https:\/\/\S+\.js$/.test(option) || /^\.{0,2}\/\S+\.js$/.test(option)) return option;
  throw new Error(
    `officeJs=${option}: give cdn, cn, self, an https address of office.js, or a path on the add-in's own server.`,
  );
}

function compile(target) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "swc-loader",
    options: {
      jsc: {
        target,
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" }, verbatimModuleSyntax: true },
      },
    },
  };
}

/**
 * Styles become rules when the pages are built, not when they are shown: `makeStyles` may use Fluent's tokens and what
 * stands in its own file, nothing of our other files.
 */
const styles = {
  loader: "@griffel/webpack-loader",
  options: { modules: [{ moduleSource: "@fluentui/react-components", importName: "makeStyles" }] },
};

function compileStyled(target) {
  const { loader, options, ...files } = compile(target);
  return { ...files, use: [styles, { loader, options }] };
}

const resolve = { extensions: [".ts", ".tsx", ".js"] };

/** The copy that the pages load when they serve office.js themselves: as it is, with its licence. */
function officeFiles(option, folder) {
  if (option !== "self") return [];
  const installed = dirname(require.resolve("@microsoft/office-js/package.json"));
  const from = folder === undefined ? join(installed, "dist") : resolvePath(folder);
  const license = [join(from, "LICENSE.md"), join(from, "..", "LICENSE.md"), join(installed, "LICENSE.md")].find(
    existsSync,
  );
  return [
    // Microsoft's files may not be changed, so they are not minimised again.
    ...OFFICE_FILES.map((file) => ({
      from: join(from, file),
      to: `${OFFICE_FOLDER}/${file}`,
      info: { minimized: true },
    })),
    { from: license, to: `${OFFICE_FOLDER}/LICENSE.md` },
  ];
}

/** Writes the list of all files of the build, with their checksums, into the service worker that keeps them. */
class KeptFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("KeptFiles", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "KeptFiles", stage }, () => {
        const kept = compilation
          .getAssets()
          .filter(({ name }) => name !== "service-worker.js" && !/\.(?:LICENSE\.txt|map|md)$/.test(name))
          .map(({ name, source }) => [name, createHash("sha256").update(source.buffer()).digest("hex").slice(0, 16)])
          .sort(([one], [other]) => (one < other ? -1 : 1));
        compilation.updateAsset("service-worker.js", (source) => {
          const text = source.source().toString();
          if (!/["']KEPT_FILES["']/.test(text))
            throw new Error("service-worker.js has no place for the list of files.");
          return new compiler.webpack.sources.RawSource(text.replace(/["']KEPT_FILES["']/, () => JSON.stringify(kept)));
        });
      });
    });
  }
}

function web(mode, { officeJs, officeFiles: folder }) {
  const address = officeJsAddress(officeJs);
  return {
    name: "web",
    mode,
    target: ["web", "es2020"],
    devtool: mode === "production" ? false : "source-map",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      "wps-pane": "./src/taskpane/wps-pane.tsx",
      "wps/main": "./src/taskpane/wps/main.ts",
      preview: "./src/preview/index.tsx",
      "service-worker": "./src/taskpane/service-worker.ts",
    },
    output: {
      path: DIST,
      filename: ({ chunk }) => (ASKED_BY_NAME.has(chunk.name) ? "[name].js" : "[name].[contenthash:12].js"),
      chunkFilename: "[name].[contenthash:12].js",
      assetModuleFilename: "assets/[name].[contenthash:12][ext]",
      // The pages find their parts beside themselves, in whatever folder of whatever server they lie.
      publicPath: "auto",
      clean: { keep: "cli.js" },
      // Every build writes every file, so that a file's time tells whether it is older than the sources.
      compareBeforeEmit: false,
    },
    resolve,
    module: { rules: [compileStyled("es2020")] },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        officeJs: address,
      }),
      new HtmlPlugin({ filename: "wps-pane.html", template: "./src/taskpane/wps-pane.html", chunks: ["wps-pane"] }),
      new HtmlPlugin({ filename: "preview.html", template: "./src/preview/preview.html", chunks: ["preview"] }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          ...WPS_FILES.map((file) => ({ from: `src/taskpane/wps/${file}`, to: `wps/${file}` })),
          ...officeFiles(officeJs, folder),
        ],
      }),
      new KeptFiles(),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function node(mode) {
  return {
    name: "node",
    mode,
    target: "node20",
    devtool: false,
    entry: { cli: "./src/cli/index.ts" },
    output: { path: DIST, filename: "cli.js", library: { type: "commonjs2" }, compareBeforeEmit: false },
    resolve,
    module: { rules: [compile("es2022")] },
    // A readable command line: it is not sent over a network, and a report of a fault should name its place.
    optimization: { minimize: false, splitChunks: false },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      { apply: (compiler) => compiler.hooks.done.tap("Executable", makeExecutable) },
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function makeExecutable(stats) {
  if (!stats.hasErrors()) chmodSync(join(DIST, "cli.js"), 0o755);
}

/** Excel loads add-ins over https only, from a certificate that this machine trusts. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const { ca, cert, key } = await getHttpsServerOptions();
  return {
    port: PORT,
    server: { type: "https", options: { ca, cert, key } },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    devMiddleware: { writeToDisk: false },
    client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
  };
}

module.exports = async (env, { mode = "production" }) => {
  const pages = web(mode, env);
  if (env.WEBPACK_SERVE) return { ...pages, devServer: await devServer() };
  return [pages, node(mode)];
};
