import { existsSync, readFileSync } from "node:fs";
import { call, Folder, sample } from "../support/command-line";

const folder = Folder.forEachTest();

interface WrittenNarrative {
  readonly sections: readonly {
    readonly id: string;
    readonly paragraphs: readonly {
      readonly sentences: readonly {
        readonly spans: readonly { text: string; cells?: readonly { sheet: string; cell: string }[] }[];
      }[];
    }[];
  }[];
}

function narrativeIn(out: string): WrittenNarrative {
  return JSON.parse(readFileSync(`${out}/narrative.json`, "utf8")) as WrittenNarrative;
}

describe("generate --template", () => {
  test("a replaced phrase is printed everywhere, its figures still with their cells", async () => {
    const input = folder.put("单位.xlsx", sample);
    const template = folder.put(
      "用语.txt",
      "[收支总体情况.总述]\n全年收支总预算为{总额}万元。\n[公开文本.封面标题]\n{年度}年度{单位或部门}预算\n",
    );
    const [own, standard] = [folder.path("本单位"), folder.path("标准")];
    await call("generate", input, "--out", standard);
    const { status } = await call("generate", input, "--out", own, "--template", template);
    expect(status).toBe(1);
    const [before, after] = [standard, own].map((out) => readFileSync(`${out}/narrative.txt`, "utf8"));
    expect(after).toBe(before?.replace("收支总预算384.33万元。", "全年收支总预算为384.33万元。"));
    expect(after).not.toBe(before);
    const figuresOf = (out: string): unknown[] =>
      narrativeIn(out).sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ sentences }) =>
          sentences.flatMap(({ spans }) => spans.filter(({ cells }) => cells !== undefined)),
        ),
      );
    expect(figuresOf(own)).toEqual(figuresOf(standard));
    const sentence = narrativeIn(own).sections[0]?.paragraphs[0]?.sentences[1]?.spans;
    expect(sentence).toMatchObject([
      { text: "全年收支总预算为" },
      { text: "384.33", unit: "万元", calculation: "value", cells: [{ sheet: "表一" }] },
      { text: "万元。" },
    ]);
    expect(readFileSync(`${own}/disclosure.html`, "utf8")).toContain("2022年度单位预算");
  });

  test("a wrong template is refused with every line, and nothing is written", async () => {
    const input = folder.put("单位.xlsx", sample);
    const template = folder.put("用语.txt", "[收支总体情况.总述]\n共{总额}元。\n[与上年比较.平]\n相同\n");
    const out = folder.path("成果");
    const { status, err } = await call("generate", input, "--out", out, "--template", template);
    expect(status).toBe(2);
    expect(err.split("\n")).toHaveLength(2);
    expect(err).toContain("第1行");
    expect(err).toContain("第3行：没有名为[与上年比较.平]的语句");
    expect(existsSync(out)).toBe(false);
    const english = await call("generate", input, "--out", out, "--template", template, "--lang", "en-US");
    expect(english.err).toContain("Line 3 of the template: there is no phrase");
  });

  test("a template that is not there or is no text is named, and nothing is written", async () => {
    const input = folder.put("单位.xlsx", sample);
    const out = folder.path("成果");
    for (const template of [folder.path("没有.txt"), input]) {
      const { status, err } = await call("generate", input, "--out", out, "--template", template);
      expect(status).toBe(2);
      expect(err).toContain(template);
    }
    expect(existsSync(out)).toBe(false);
  });
});

describe("new --template", () => {
  test("writes every phrase of the standard; generating with it changes nothing", async () => {
    const template = folder.path("用语模板.txt");
    const made = await call("new", "--standard", "xinjiang-2022", "--template", "--out", template);
    expect(made).toEqual({ status: 0, out: "", err: `已写入： ${template}` });
    const input = folder.put("单位.xlsx", sample);
    await call("generate", input, "--out", folder.path("标准"));
    await call("generate", input, "--out", folder.path("模板"), "--template", template);
    const [plain, same] = ["标准", "模板"].map((name) => readFileSync(folder.path(`${name}/disclosure.html`), "utf8"));
    expect(same).toBe(plain);
  });

  test("a template of the other form is refused", async () => {
    const template = folder.path("用语模板.txt");
    await call("new", "--standard", "shanghai-district-2023", "--template", "--out", template);
    const input = folder.put("单位.xlsx", sample);
    const { status, err } = await call("generate", input, "--out", folder.path("成果"), "--template", template);
    expect(status).toBe(2);
    expect(err).toContain("没有名为[编制说明.标题]的语句");
  });
});
