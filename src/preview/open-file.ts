import type { Language } from "../core/messages/message";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { FileHost } from "./file-host";
import { readInThread } from "./reading/read-in-thread";
import { startReading } from "./reading/start-reading";
import { previewWords } from "./words";

export type Opened = { readonly host: FileHost } | { readonly problem: string };

export interface Opening {
  /** Undefined when it was cancelled. */
  readonly opened: Promise<Opened | undefined>;
  readonly cancel: () => void;
}

/** Reads a file that the user gave, in a thread of its own; a sentence when it cannot be read. `onProgress` is told 0 to 1. */
export function openFile(file: File, language: Language, onProgress: (done: number) => void): Opening {
  let isCancelled = false;
  let stop = (): void => undefined;
  const open = async (): Promise<Opened | undefined> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isCancelled) return undefined;
    const reading = readInThread(startReading, file.name, bytes, onProgress);
    stop = reading.cancel;
    const read = await reading.result;
    switch (read.kind) {
      case "read":
        return { host: await hostOf(file.name, bytes, read.snapshot) };
      case "problem":
        return { problem: read.sentence[language] };
      case "cancelled":
        return undefined;
      case "no-thread":
        return openBytes(bytes, file.name, language);
    }
  };
  const opened = open().catch((error: unknown) => ({ problem: unexpected(error, language) }));
  const cancel = (): void => {
    isCancelled = true;
    stop();
  };
  return { opened, cancel };
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
    return { host: await hostOf(name, bytes) };
  } catch (error) {
    if (error instanceof xlsx.FileProblem) return { problem: xlsx.describeFileProblem(error, language) };
    return { problem: unexpected(error, language) };
  }
}

/** What works on files comes with the first of them. */
async function hostOf(name: string, bytes: Uint8Array, snapshot?: WorkbookSnapshot): Promise<FileHost> {
  const [{ FileHost: Host }, xlsx] = await Promise.all([import("./file-host"), import("./xlsx-functions")]);
  return new Host(name, bytes, xlsx, snapshot);
}

function unexpected(error: unknown, language: Language): string {
  return previewWords[language].unexpected(error instanceof Error ? error.message : String(error));
}
