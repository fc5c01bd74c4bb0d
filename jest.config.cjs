// Three suites. `npm test` runs unit and built; `npm run test:office` runs office.
// A file below test/browser or test/end-to-end is given a finished dist/ and, where one can be found, a Chromium.

const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      sourceMaps: "inline",
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  transform,
  clearMocks: true,
  restoreMocks: true,
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/release/"],
};

const built = ["<rootDir>/test/browser/", "<rootDir>/test/end-to-end/"];
const office = "<rootDir>/test/office/";

/** @type {import("jest").Config} */
module.exports = {
  // Every core: jest leaves one out, which is half of a machine with two.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", ...built, office],
      setupFilesAfterEnv: ["<rootDir>/test/setup-unit.ts"],
    },
    {
      ...shared,
      displayName: "built",
      testMatch: built.map((folder) => `${folder}**/*.test.{ts,tsx}`),
      globalSetup: "<rootDir>/test/support/prepare-built.ts",
    },
    {
      ...shared,
      displayName: "office",
      testMatch: [`${office}**/*.test.ts`],
    },
  ],
};
