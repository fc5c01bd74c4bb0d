// Mutation testing of the parts that judge; docs/mutation-testing.md tells how to run it a folder at a time.

import jestConfig from "./jest.config.cjs";

/** Which tests are asked, folders or files: "audit" (the rules' own) is quick, all are thorough. */
const tests = process.env.MUTATION_TESTS ?? "audit,identities";
const unit = { ...jestConfig.projects.find(({ displayName }) => displayName === "unit") };
// Stryker works in a copy of the project.
delete unit.rootDir;

export default {
  testRunner: "jest",
  coverageAnalysis: "perTest",
  jest: {
    projectType: "custom",
    config: {
      ...unit,
      projects: null,
      testMatch: tests.split(",").map((name) => `<rootDir>/test/core/${name}{.test.ts,/**/*.test.ts}`),
      testPathIgnorePatterns: ["/node_modules/"],
    },
  },
  mutate: ["src/core/identities/**/*.ts", "src/core/audit/**/*.ts"],
  ignorePatterns: ["dist", "release", "demo-output", "coverage", "docs"],
  concurrency: 2,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  htmlReporter: { fileName: "reports/mutation/report.html" },
  jsonReporter: { fileName: "reports/mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: null },
  tempDirName: ".stryker-tmp",
};
