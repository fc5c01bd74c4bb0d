import type { Language } from "../core/messages/message";
import { FileHost } from "./file-host";
import { previewWords } from "./words";

export type Opened = { readonly host: FileHost } | { readonly problem: string };

/** Reads a file that the user gave; a sentence when it cannot be read. */
export async function openFile(file: File, language: Language): Promise<Opened> {
  return openBytes(new Uint8Array(await file.arrayBuffer()), file.name, language);
}

/** The sample lies beside the page, among its own parts. */
export async function openSample(language: Language): Promise<Opened> {
  const address = "assets/sample/workbook.xlsx";
  try {
    const answer = await fetch(address);
    if (!answer.ok) return { problem: previewWords[language].sampleMissing };
    return await openBytes(new Uint8Array(await answer.arrayBuffer()), "workbook.xlsx", language);
  } catch (error) {
    if (error instanceof TypeError) return { problem: previewWords[language].sampleMissing };
    throw error;
  }
}

async function openBytes(bytes: Uint8Array, name: string, language: Language): Promise<Opened> {
  const xlsx = await import("./xlsx-functions");
  try {
    return { host: new FileHost(name, bytes, xlsx) };
  } catch (error) {
    if (error instanceof xlsx.FileProblem) return { problem: xlsx.describeFileProblem(error, language) };
    return { problem: previewWords[language].unexpected(error instanceof Error ? error.message : String(error)) };
  }
}
