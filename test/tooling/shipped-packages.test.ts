// What is shipped: under which licences, and whether its advisories have been looked through.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type InstalledPackage, refuseIncompatible, shippedPackages } from "../../src/tools/package/notices";

const root = join(__dirname, "..", "..");

describe("shipped packages", () => {
  let packages: readonly InstalledPackage[];
  beforeAll(() => {
    packages = shippedPackages(root);
  }, 60_000);

  test("their licences are compatible with the product's", () => {
    expect(packages.length).toBeGreaterThan(50);
    expect(() => {
      refuseIncompatible(packages);
    }).not.toThrow();
  });

  test.each(["GPL-3.0-only", "AGPL-3.0", "UNLICENSED", "SEE LICENSE IN LICENSE.md", "undefined"])(
    "one under %s is refused by name",
    (license) => {
      const intruder: InstalledPackage = { name: "intruder", version: "1.2.3", license, text: "" };
      expect(() => {
        refuseIncompatible([...packages, intruder]);
      }).toThrow(`intruder 1.2.3 (${license})`);
    },
  );

  test("docs/advisories.md speaks of every one of them in its version", () => {
    const reviewed = new Set(
      [...readFileSync(join(root, "docs/advisories.md"), "utf8").matchAll(/`([^`\s]+ \d[^`\s]*)`/g)].map(
        ([, entry]) => entry,
      ),
    );
    const missing = packages.map(({ name, version }) => `${name} ${version}`).filter((entry) => !reviewed.has(entry));
    expect(missing).toEqual([]);
  });
});
