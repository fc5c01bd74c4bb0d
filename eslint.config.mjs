import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const typescript = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"];

/** Every rule of Microsoft's plugin, as an error: its own preset only warns for most. */
const everyOfficeRule = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
);

const noDefaultExport = {
  selector: "ExportDefaultDeclaration, ExportNamedDeclaration > ExportSpecifier[exported.name='default']",
  message: "Export by name: a default export has another name in every file that imports it.",
};

const noOfficeTypes = {
  selector: "TSQualifiedName > Identifier.left[name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]",
  message: "Only src/hosts/excel knows Office; everything else goes through src/hosts/port.ts.",
};

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The core has no clock: hand the date in.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "The core has no clock: hand the date in.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "The core gives the same answer to the same question: hand random numbers in.",
  },
];

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: noOfficeTypes.message,
}));

const platformGlobals = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "fetch",
  "process",
  "Buffer",
  "setTimeout",
  "setInterval",
  "performance",
  "crypto",
].map((name) => ({ name, message: "The core knows neither browser nor Node." }));

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "release/",
      "coverage/",
      "demo-output/",
      "node_modules/",
      "reports/",
      "**/generated/*.js",
      ".stryker-tmp/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "office-addins": officeAddins },
    rules: {
      ...everyOfficeRule,
      "no-restricted-syntax": ["error", noDefaultExport, noOfficeTypes],
      "no-restricted-globals": ["error", ...officeGlobals],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        // What is loaded later is named by "typeof import(…)".
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // The ideographic space is Chinese typography; elsewhere in code it would be an accident.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipJSXText: true },
      ],
      // Chinese text is taken apart by code points; no emoji is printed in a budget.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-nocheck": true, "ts-expect-error": true },
      ],
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.tsx", "test/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", noDefaultExport, noOfficeTypes, ...noClock],
      "no-restricted-globals": ["error", ...officeGlobals, ...platformGlobals],
    },
  },
  {
    // The one folder that may speak of Excel; its tests and the pages' host tests run Microsoft's real client.
    files: ["src/hosts/excel/**/*.{ts,tsx}", "test/hosts/excel/**/*.{ts,tsx}", "test/browser/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport], "no-restricted-globals": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // A test reads what it has just made sure of; a wrong "!" fails the test, which is what tests are for.
      "@typescript-eslint/no-non-null-assertion": "off",
      // fast-check and Testing Library hand methods around unbound.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Jest wants the global setup as the default export.
    files: ["test/support/prepare-built.ts"],
    rules: { "no-restricted-syntax": ["error", noOfficeTypes] },
  },
  {
    files: ["*.{js,cjs,mjs}", ".dependency-cruiser.cjs"],
    languageOptions: {
      globals: {
        module: "writable",
        require: "readonly",
        process: "readonly",
        __dirname: "readonly",
        console: "readonly",
      },
    },
  },
  prettier,
);
