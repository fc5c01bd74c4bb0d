import { wrapped } from "../../../src/ui/charts/wrapped";

test.each([
  ["基本支出", 6, ["基本支出"]],
  ["社会保障和就业支出", 8.05, ["社会保障和就业支", "出"]],
  ["教育收费（财政专户）", 8.2, ["教育收费（财政专", "户）"]],
  ["Government-managed fund budget", 8.2, ["Government-", "managed fund"]],
  ["General public budget", 8.2, ["General", "public budget"]],
  ["表一、表三，3 条", 12, ["表一、表三，3 条"]],
])("%s", (text, em, lines) => {
  const broken = wrapped(text, em, 2);
  expect(broken.map((line) => line.replace("…", ""))).toEqual(lines);
});

test("no line begins with a closing bracket or a comma, and nothing is lost where there is room", () => {
  const text = "一般公共预算（含上年结转）、政府性基金预算（基金），其他";
  for (let em = 3; em < 20; em++) {
    const lines = wrapped(text, em, 100);
    expect(lines.join("")).toBe(text);
    expect(lines.filter((line) => /^[）、，]/.test(line) || /（$/.test(line))).toEqual([]);
  }
});

test("what is cut off says so", () => {
  expect(wrapped("一二三四五六七八九十", 3, 2)).toEqual(["一二三", "四五六…"]);
});
