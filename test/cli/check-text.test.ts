import { readFileSync } from "node:fs";
import { join } from "node:path";
import { call, Folder, samplePath, workbooks } from "../support/command-line";

const folder = Folder.forEachTest();
const published = join(__dirname, "../fixtures/published-text.txt");

test("the report holds the text's findings with section and quote, and every number with its cells", async () => {
  const { status, out, err } = await call("check", samplePath, "--text", published, "--json", "-");
  expect(status).toBe(1);
  const [book] = workbooks(out);
  const finding = book?.findings.find(({ rule }) => rule === "text-rate-of-change") as
    Record<string, unknown> | undefined;
  expect(finding).toMatchObject({
    severity: "error",
    section: "N5",
    quote: expect.stringContaining("116.16") as string,
  });
  expect(finding?.["cells"]).toContainEqual({ section: "N5", quote: finding?.["quote"], role: "text" });
  const text = (book as unknown as { text: { claims: Record<string, unknown>[]; counts: Record<string, number> } })
    .text;
  expect(text.counts["tied"]).toBeGreaterThan(75);
  expect(text.claims).toContainEqual(
    expect.objectContaining({
      section: "N3",
      printed: "93.4万元",
      kind: "amount",
      status: "tied",
      cells: [{ sheet: "表三", cell: "G10" }],
    }),
  );
  expect(err).toMatch(/说明中共有 \d+ 个数/);
  expect(err).toMatch(/F\d+ \[错误\] N5“/);
});

test("without --text the report has no text and no finding about one", async () => {
  const [book] = workbooks((await call("check", samplePath, "--json", "-")).out);
  expect(book).not.toHaveProperty("text");
  expect(book?.findings.some((finding) => "section" in finding)).toBe(false);
});

test("a text that cannot be read is named, and nothing is checked half", async () => {
  const { status, out, err } = await call("check", samplePath, "--text", folder.path("none.txt"), "--json", "-");
  expect(status).toBe(2);
  expect(err).toContain("none.txt");
  expect(workbooks(out)[0]).toMatchObject({ file: samplePath, findings: [], error: { code: "file-missing" } });
  const pdf = folder.put("a.txt", "%PDF-1.7");
  expect((await call("check", samplePath, "--text", pdf)).err).toMatch(/PDF/);
});

test("--prior takes last year's publication: what is wrong with it is said with its name", async () => {
  // The sample's own text is of the same year as its tables.
  const { err } = await call("check", samplePath, "--prior", published, "--lang", "en-US");
  expect(err).toContain("Last year's file “published-text.txt” is of 2022 too");
  const gone = await call("check", samplePath, "--prior", folder.path("none.docx"));
  expect([gone.status, gone.err]).toEqual([2, expect.stringContaining("none.docx")]);
});

test("--compare tells the text's numbers against last year's, in the report and for a reader", async () => {
  const earlier = readFileSync(published, "utf8")
    .replaceAll("2021", "2020")
    .replaceAll("2022", "2021")
    .replace("公务接待费 0.5 万元。", "公务接待费 0.8 万元。");
  const last = folder.put("去年.txt", earlier);
  const { out, err } = await call("check", samplePath, "--text", published, "--compare", last, "--json", "-");
  const [book] = workbooks(out);
  const { file, numbers } = (book as unknown as { comparison: { file: string; numbers: Record<string, unknown>[] } })
    .comparison;
  expect(file).toBe("去年.txt");
  expect(numbers).toContainEqual(
    expect.objectContaining({
      section: "N8",
      thing: "公务接待费",
      kind: "amount",
      outcome: "changed",
      before: "0.8万元",
      now: "0.5万元",
    }),
  );
  expect(err).toMatch(/与上年公开文本“去年\.txt”逐项对比：改变 1 个，/);
  expect(err).toContain("N8　改变　公务接待费　0.8万元 → 0.5万元");
  const alone = await call("check", samplePath, "--compare", last);
  expect([alone.status, alone.err]).toEqual([2, expect.stringContaining("--text")]);
});
