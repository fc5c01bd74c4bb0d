// Two programs from one core: the pages of the add-in, and the command line.
//   webpack --mode production [--env officeJs=cdn|cn|<address>]

const { chmodSync } = require("node:fs");
const { join } = require("node:path");

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

function officeJsAddress(option = "cdn") {
  if (option in OFFICE_JS) return OFFICE_JS[option];
  if (/^https:\/\/\S+\.js$/.test(option) || /^\.{0,2}\/\S+\.js$/.test(option)) return option;
  throw new Error(
    `officeJs=${option}: give cdn, cn, an https address of office.js, or a path on the add-in's own server.`,
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

const resolve = { extensions: [".ts", ".tsx", ".js"] };

function web(mode, officeJs) {
  return {
    name: "web",
    mode,
    target: ["web", "es2020"],
    devtool: mode === "production" ? false : "source-map",
    entry: { taskpane: "./src/taskpane/index.tsx", preview: "./src/preview/index.tsx" },
    output: {
      path: DIST,
      filename: "[name].[contenthash:12].js",
      chunkFilename: "[name].[contenthash:12].js",
      assetModuleFilename: "assets/[name].[contenthash:12][ext]",
      // The pages find their parts beside themselves, in whatever folder of whatever server they lie.
      publicPath: "auto",
      clean: { keep: "cli.js" },
      // Every build writes every file, so that a file's time tells whether it is older than the sources.
      compareBeforeEmit: false,
    },
    resolve,
    module: { rules: [compile("es2020")] },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        officeJs,
      }),
      new HtmlPlugin({ filename: "preview.html", template: "./src/preview/preview.html", chunks: ["preview"] }),
      new CopyPlugin({ patterns: [{ from: "assets", to: "assets" }] }),
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
  const pages = web(mode, officeJsAddress(env.officeJs));
  if (env.WEBPACK_SERVE) return { ...pages, devServer: await devServer() };
  return [pages, node(mode)];
};
