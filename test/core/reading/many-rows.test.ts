import { execFileSync } from "node:child_process";
import { join } from "node:path";

const program = join(__dirname, "..", "..", "support", "read-many-rows.ts");

test("a table of very many rows does not overflow the stack, which is smaller in a browser's worker than here", () => {
  const rows = 20_000;
  const small = ["--stack-size=150", "--import", "tsx"];
  const read = execFileSync(process.execPath, [...small, program, String(rows)], { encoding: "utf8" });
  // Two rows of codes, the projects, the total.
  expect(read).toBe(String(2 + rows + 1));
}, 120_000);
