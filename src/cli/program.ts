import { Command, CommanderError } from "commander";
import type { Language } from "../core/messages/message";
import { runCheck, runGenerate, type CommandOutput, type ExitStatus } from "./commands";
import { cliWords, fill } from "./words";

interface Options {
  readonly json?: string;
  readonly standard?: string;
  readonly prior?: string;
  readonly text?: string;
  readonly out?: string;
  readonly lang?: string;
}

function languageOf({ lang }: Options): Language {
  return lang?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/** Runs one command line (without node and script name) and gives its exit status. */
export function run(argv: readonly string[], output: CommandOutput): ExitStatus {
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
        output.err(text.trimEnd());
      },
    });
  const language = (command: Command): Command =>
    command.option("--lang <language>", "zh-CN | en-US", "zh-CN").exitOverride();
  language(program.command("check"))
    .description("检查工作簿 / check workbooks")
    .argument("<files...>")
    .option("--json <path>", "报告写到文件，- 为标准输出 / write the report, - for standard output")
    .option("--standard <id>", "指定表式标准 / use this standard")
    .option("--prior <file>", "上年工作簿 / last year's workbook")
    .option("--text <file>", "核对已有的说明 / check a text already written")
    .action((files: string[], options: Options) => {
      status = runCheck({ files, language: languageOf(options), ...given(options) }, output);
    });
  language(program.command("generate"))
    .description("生成预算情况说明 / write the narrative")
    .argument("<file>")
    .requiredOption("--out <dir>", "输出文件夹 / output folder")
    .option("--standard <id>", "指定表式标准 / use this standard")
    .option("--prior <file>", "上年工作簿 / last year's workbook")
    .action((file: string, options: Options) => {
      const { standard, prior } = given(options);
      status = runGenerate(
        {
          file,
          out: options.out ?? ".",
          language: languageOf(options),
          ...(standard !== undefined && { standard }),
          ...(prior !== undefined && { prior }),
        },
        output,
      );
    });
  for (const name of ["fix", "batch", "new"]) {
    language(program.command(name))
      .argument("[arguments...]")
      .allowUnknownOption()
      .action((_: string[], options: Options) => {
        output.err(fill(cliWords[languageOf(options)].notYet, { what: name }));
        status = 2;
      });
  }
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    // Wrong usage: commander has said what is wrong; asking for help or the version is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return status;
}

function given({ json, standard, prior, text }: Options): {
  json?: string;
  standard?: string;
  prior?: string;
  text?: string;
} {
  return {
    ...(json !== undefined && { json }),
    ...(standard !== undefined && { standard }),
    ...(prior !== undefined && { prior }),
    ...(text !== undefined && { text }),
  };
}
