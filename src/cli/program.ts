import { Command, CommanderError } from "commander";
import type { Language } from "../core/messages/message";
import { runCheck, type CommandOutput, type ExitStatus } from "./commands";
import { runBatch } from "./batch/batch-command";
import { runFix } from "./fix-command";
import { runGenerate } from "./generate-command";
import { runNew } from "./new-command";
import { terminalLine } from "./terminal-line";
import { errorCode } from "./error-code";
import { cliWords, fill, type UsageMistake } from "./words";

interface Options {
  readonly json?: string;
  readonly standard?: string;
  readonly prior?: string;
  readonly text?: string;
  readonly compare?: string;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly formOnly?: boolean;
  readonly formulas?: boolean;
  readonly recalculate?: boolean;
  readonly balance?: boolean;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly marked?: boolean;
  readonly whole?: boolean;
  readonly live?: boolean;
  readonly template?: string | boolean;
}

/** From the words themselves, so that wrong usage is answered in the wanted language too. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const wanted = argv[at]?.split("=")[1] ?? argv[at + 1];
  return at >= 0 && wanted?.toLowerCase().startsWith("en") === true ? "en-US" : "zh-CN";
}

/** Runs one command line (without node and script name) and gives its exit status. */
export async function run(argv: readonly string[], terminal: CommandOutput): Promise<ExitStatus> {
  const output: CommandOutput = {
    ...terminal,
    err: (text) => {
      terminal.err(terminalLine(text));
    },
  };
  let status: ExitStatus = 0;
  const program = new Command("budget-disclosure");
  program
    .description(
      "预算公开助手：检查九张预算公开表，生成预算情况说明 / checks the nine budget disclosure tables and writes the narrative",
    )
    .exitOverride()
    .configureOutput({
      writeOut: output.out,
      writeErr: (text) => {
        terminal.err(text.trimEnd().split("\n").map(terminalLine).join("\n"));
      },
      // Said in the user's language when the mistake arrives below.
      outputError: () => undefined,
    });
  const language = (command: Command): Command =>
    command.option("--lang <language>", "zh-CN | en-US", "zh-CN").exitOverride();
  language(program.command("check"))
    .description("检查工作簿 / check workbooks")
    .argument("<files...>")
    .option("--json <path>", "报告写到文件，- 为标准输出 / write the report, - for standard output")
    .option("--standard <id>", "指定表式标准 / use this standard")
    .option("--prior <file>", "上年工作簿或上年公开文本 / last year's workbook or publication")
    .option("--text <file>", "核对已有的说明 / check a text already written")
    .option("--compare <file>", "与上年公开文本逐项对比 / compare the text with last year's")
    .action((files: string[], options: Options) => {
      status = runCheck({ files, language: languageOf(argv), ...given(options) }, output);
    });
  language(program.command("generate"))
    .description("生成预算情况说明 / write the narrative")
    .argument("<file>")
    .requiredOption("--out <dir>", "输出文件夹 / output folder")
    .option("--standard <id>", "指定表式标准 / use this standard")
    .option("--prior <file>", "上年工作簿或上年公开文本 / last year's workbook or publication")
    .option("--marked", "在工作簿中标注有问题的单元格 / mark the broken cells in the workbook")
    .option("--live", "情况说明的数字写成公式 / the figures of the narrative sheet as formulas")
    .option("--template <file>", "本单位的用语模板 / the organisation's own wording")
    .action(async (file: string, options: Options) => {
      const { standard, prior } = given(options);
      const { out = ".", marked = false, live = false, template } = options;
      status = await runGenerate(
        {
          file,
          out,
          marked,
          live,
          language: languageOf(argv),
          ...(standard !== undefined && { standard }),
          ...(prior !== undefined && { prior }),
          ...(typeof template === "string" && { template }),
        },
        output,
      );
    });
  language(program.command("new"))
    .description("新建空白预算公开表 / lay the empty tables into a new workbook")
    .requiredOption("--standard <id>", "表式标准 / standard")
    .requiredOption("--out <file>", "新文件 / new file")
    .option("--template", "写出用语模板而不是工作簿 / write a template of the phrases, not a workbook")
    .action((options: Options) => {
      const { out = "", standard = "", template } = options;
      status = runNew({ out, standard, template: template === true, language: languageOf(argv) }, output);
    });
  language(program.command("fix"))
    .description("写出改正后的副本 / write a mended copy")
    .argument("<file>")
    .requiredOption("--out <file>", "改正后的工作簿 / the mended workbook")
    .option("--only <findings...>", "只改正这些发现（编号见 check）/ mend only these findings")
    .option("--form-only", "只改格式，不改金额 / mend form only, no amount")
    .option("--formulas", "改动的合计写成公式 / write changed totals as formulas")
    .option("--balance", "舍位平衡：用最少的末位调整消除尾差 / even out rounding by the fewest last digits")
    .option("--recalculate", "找不到改法时按明细重算合计 / totals from the details where no repair is known")
    .option("--standard <id>", "指定表式标准 / use this standard")
    .action((file: string, options: Options) => {
      const {
        out = "",
        only,
        standard,
        formOnly = false,
        formulas = false,
        recalculate = false,
        balance = false,
      } = options;
      const given = { ...(only !== undefined && { only }), ...(standard !== undefined && { standard }) };
      status = runFix(
        { file, out, formOnly, formulas, recalculate, balance, language: languageOf(argv), ...given },
        output,
      );
    });
  language(program.command("batch"))
    .description("检查文件夹中的全部工作簿 / check every workbook of a folder")
    .argument("<dir>")
    .requiredOption("--out <dir>", "输出文件夹 / output folder")
    .option("--jobs <n>", "线程数 / threads")
    .option("--timeout <seconds>", "单个文件的时限（秒）/ most seconds for one workbook", "120")
    .option(
      "--whole",
      "results.jsonl 写出完整报告（含逐项重算）/ whole reports in results.jsonl, every total recalculated",
    )
    .option("--marked", "另存每个带检查结果和标注的工作簿 / write a copy of every workbook with results and marks")
    .option("--standard <id>", "指定表式标准 / use this standard")
    .action(async (folder: string, options: Options) => {
      const { out = "", jobs, timeout = "", whole = false, marked = false, standard } = options;
      const wanted = { "--jobs": jobs, "--timeout": timeout };
      for (const [name, value] of Object.entries(wanted)) {
        if (value === undefined || /^[1-9]\d{0,5}$/.test(value)) continue;
        output.err(fill(cliWords[languageOf(argv)].batch.badNumber, { name, value }));
        status = 2;
        return;
      }
      status = await runBatch(
        {
          folder,
          out,
          whole,
          marked,
          language: languageOf(argv),
          timeout: Number(timeout),
          ...(jobs !== undefined && { jobs: Number(jobs) }),
          ...(standard !== undefined && { standard }),
        },
        output,
      );
    });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    const language = languageOf(argv);
    if (!(error instanceof CommanderError)) {
      if (isRefusedWrite(error)) {
        output.err(fill(cliWords[language].cutShort, { reason: errorCode(error) ?? "" }));
        return 2;
      }
      const detail = error instanceof Error ? `${error.name} ${error.message}` : String(error);
      output.err(fill(cliWords[language].failed, { detail }));
      return 2;
    }
    // Asking for help is no mistake.
    if (error.exitCode === 0) return 0;
    if (error.code !== "commander.help") output.err(usageSentence(error, language));
    return 2;
  }
  return status;
}

/** Files that cannot be written are told of where they are written; what comes here is standard output. */
function isRefusedWrite(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "write";
}

const mistakes: Readonly<Record<string, UsageMistake>> = {
  "commander.missingArgument": "missingArgument",
  "commander.missingMandatoryOptionValue": "missingOption",
  "commander.optionMissingArgument": "missingValue",
  "commander.unknownOption": "unknownOption",
  "commander.unknownCommand": "unknownCommand",
  "commander.excessArguments": "tooManyArguments",
};

function usageSentence({ code, message }: CommanderError, language: Language): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? message;
  return fill(cliWords[language].usage[mistakes[code] ?? "other"], { name });
}

function given({ json, standard, prior, text, compare }: Options): {
  json?: string;
  standard?: string;
  prior?: string;
  text?: string;
  compare?: string;
} {
  return {
    ...(json !== undefined && { json }),
    ...(standard !== undefined && { standard }),
    ...(prior !== undefined && { prior }),
    ...(text !== undefined && { text }),
    ...(compare !== undefined && { compare }),
  };
}
