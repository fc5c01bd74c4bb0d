import { call } from "../support/command-line";

describe("wrong usage is answered with one sentence", () => {
  test.each<[string[], string]>([
    [["check"], "缺少参数“files”"],
    [["check", "a.xlsx", "--jso", "-"], "没有“--jso”这个选项"],
    [["check", "a.xlsx", "--json"], "后面缺少内容"],
    [["chek", "a.xlsx"], "没有“chek”这个命令"],
    [["generate", "a.xlsx"], "缺少必需的选项"],
    [["fix", "a.xlsx"], "缺少必需的选项"],
    [["fix", "a.xlsx", "--out", "b.xlsx", "--only"], "后面缺少内容"],
    [["generate", "a.xlsx", "b.xlsx", "--out", "x"], "参数太多"],
    [["check", "a.xlsx", "--standard", "mars-1999"], "没有名为“mars-1999”的表式标准"],
  ])("%j", async (argv, words) => {
    const { status, out, err } = await call(...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err.split("\n")).toHaveLength(1);
    // Right behind the command: at the end it would be taken for the missing value of --json.
    const [command = "", ...rest] = argv;
    expect((await call(command, "--lang=en", ...rest)).err).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/);
  });

  test("help is no mistake", async () => {
    const { status, out } = await call("--help");
    expect(status).toBe(0);
    expect(out).toContain("check");
  });
});
