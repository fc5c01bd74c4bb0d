// npm run demo: builds, checks the sample workbook and writes its narrative by the command line that users have, and
// shows the result. Needs neither Excel nor a network nor a display.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(__dirname, "..", "..");
const SAMPLE = "assets/sample/workbook.xlsx";
const OUTPUT = "demo-output";
const REPORT = `${OUTPUT}/report.json`;

/** The part of the report (`check --json`) that is shown. */
interface DemoReport {
  readonly workbooks: readonly {
    readonly unitName?: string;
    readonly year?: number;
    readonly tables: readonly { id: string; title: string; sheet?: string; range?: string; status: string }[];
    readonly coverage: { numericCells: number; checked: number; unchecked: number; unread: readonly unknown[] };
    readonly findings: readonly { severity: string; sheet?: string; cell?: string; message: string }[];
    readonly repairs: readonly { group: string; rank: number; message: string }[];
  }[];
}

const STATUSES: Readonly<Record<string, string>> = {
  read: "已读取 read",
  empty: "空表 empty",
  missing: "未找到 missing",
  unreadable: "无法识别 unreadable",
};

const SEVERITIES: Readonly<Record<string, string>> = {
  error: "错误 error",
  rounding: "尾差 rounding",
  warning: "待核实 to verify",
  info: "提示 note",
};

function main(): void {
  rmSync(join(ROOT, OUTPUT), { recursive: true, force: true });
  mkdirSync(join(ROOT, OUTPUT), { recursive: true });

  say("构建 Building …");
  run([join(ROOT, "node_modules", "webpack", "bin", "webpack.js"), "--mode", "production"], [0]);

  // Both commands answer 1 where errors or gaps remain, and the sample has errors on purpose.
  run(["dist/cli.js", "check", SAMPLE, "--json", REPORT], [0, 1]);
  run(["dist/cli.js", "generate", SAMPLE, "--out", OUTPUT], [0, 1]);

  const report = JSON.parse(readFileSync(join(ROOT, REPORT), "utf8")) as DemoReport;
  for (const workbook of report.workbooks) showWorkbook(workbook);
  showNarrative();
  showFiles();
}

function showWorkbook(workbook: DemoReport["workbooks"][number]): void {
  const { tables, coverage, findings, repairs } = workbook;
  heading(`${SAMPLE}　${workbook.unitName ?? ""}　${workbook.year ?? ""} 年`);

  heading("一、找到的表 Tables found");
  for (const { id, title, sheet, range, status } of tables) {
    say(`  ${id}  ${STATUSES[status] ?? status}　${title}${sheet === undefined ? "" : `　${sheet}!${range ?? ""}`}`);
  }
  const unread = coverage.unread.length;
  say(
    `  共 ${coverage.numericCells} 个数字：已核对 ${coverage.checked}，无规则可核对 ${coverage.unchecked}，未读取 ${unread}。` +
      ` (${coverage.numericCells} figures: ${coverage.checked} checked, ${coverage.unchecked} no rule, ${unread} unread)`,
  );

  heading("二、检查发现 Findings");
  if (findings.length === 0) say("  没有发现问题。 Nothing was found.");
  for (const { severity, sheet, cell, message } of findings) {
    say(`  [${SEVERITIES[severity] ?? severity}] ${sheet === undefined ? "" : `${sheet}!${cell ?? ""}　`}${message}`);
  }

  heading("三、建议修改 Suggested repair");
  if (repairs.length === 0) say("  无 none");
  for (const { group, rank, message } of repairs) say(`  ${group}.${rank}　${message}`);
}

function showNarrative(): void {
  const lines = readFileSync(join(ROOT, OUTPUT, "narrative.txt"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  heading("四、预算情况说明（开头） Narrative (beginning)");
  for (const line of lines.slice(0, 8)) say(`  ${line}`);
  say(`  …（共 ${lines.length} 段 ${lines.length} paragraphs）`);
}

function showFiles(): void {
  heading("五、文件 Files");
  const files: [string, string][] = [
    ["narrative.txt", "说明文字 the narrative"],
    ["narrative.json", "每个数字及其来源单元格 each figure with its cells"],
    ["disclosure.docx", "整份公开文本 the whole publication"],
    ["disclosure.html", "网站公开页面，各表数据在 tables/ the page for the web site, data of the tables in tables/"],
    ["workbook.xlsx", "原工作簿加检查结果与说明两张表 the workbook with two sheets added"],
    ["report.json", "检查报告 the report of the check"],
  ];
  for (const [name, what] of files) {
    const path = join(ROOT, OUTPUT, name);
    if (!existsSync(path)) throw new DemoFailure(`${relative(ROOT, path)} was not written.`);
    say(`  ${OUTPUT}/${name}　${what}`);
  }
  heading("六、在浏览器里看任务窗格 The pane in a browser");
  say("  npm run preview");
  say("  打开它给出的地址，选择 assets/sample/workbook.xlsx。 Open the address it prints and choose that workbook.");
}

/** A step of the demo that did not work: its output has been shown already. */
class DemoFailure extends Error {}

/** Runs a Node program; what it prints is shown only when it fails, since the demo shows the results itself. */
function run(args: readonly string[], allowed: readonly number[]): void {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status === null || !allowed.includes(status)) {
    process.stderr.write(stdout + stderr);
    throw new DemoFailure(
      `node ${args.map((arg) => relative(ROOT, arg) || arg).join(" ")}: exit status ${status ?? "?"}`,
    );
  }
}

function heading(text: string): void {
  say(`\n${text}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof DemoFailure)) throw error;
  process.stderr.write(`演示没有完成。 The demo did not finish. ${error.message}\n`);
  process.exitCode = 2;
}
