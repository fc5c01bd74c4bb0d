import type { FilePort } from "../../hosts/port";
import type { Beside, TextSource } from "../engine";

/** Last year's file: a publication or a workbook, told by its name. */
export async function priorOf(file: File, files: FilePort): Promise<Pick<Beside, "prior" | "priorText">> {
  const { name } = file;
  return /\.(?:docx?|txt)$/i.test(name)
    ? { priorText: { name, text: await files.readText(file) } }
    : { prior: { name, snapshot: await files.readWorkbook(file) } };
}

/** The same with another text, or without one. */
export function withText({ prior, priorText }: Beside, text: TextSource | undefined): Beside {
  return { ...(prior && { prior }), ...(priorText && { priorText }), ...(text && { text }) };
}
