import { UnreadableFile, type FilePort } from "../port";

/** Files by a browser's own means; what reads them comes when the first one is chosen. */
export const browserFiles: FilePort = {
  readText: (file) =>
    read(
      file.name,
      () => file.arrayBuffer(),
      ({ text }, bytes) => text(bytes, file.name),
    ),
  readWorkbook: (file) =>
    read(
      file.name,
      () => file.arrayBuffer(),
      ({ workbook }, bytes) => workbook(bytes, file.name),
    ),
  readSample: () =>
    read(
      sample,
      () => fetchFile(sample),
      ({ workbook }, bytes) => workbook(bytes, sample),
    ),
};

/** It lies beside the page, among its own parts. */
const sample = "assets/sample/workbook.xlsx";

async function fetchFile(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.arrayBuffer();
}

type Readers = (typeof import("./readers"))["readers"];

async function read<T>(
  name: string,
  load: () => Promise<ArrayBuffer>,
  work: (readers: Readers, bytes: Uint8Array) => T,
): Promise<T> {
  const { readers, FileProblem, describeFileProblem, fileProblem } = await import("./readers");
  const refuse = (problem: InstanceType<typeof FileProblem>): UnreadableFile =>
    new UnreadableFile(
      { "zh-CN": describeFileProblem(problem, "zh-CN"), "en-US": describeFileProblem(problem, "en-US") },
      { cause: problem },
    );
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await load());
  } catch (cause) {
    // Moved, changed or locked since it was chosen; or out of reach.
    throw refuse(fileProblem("file-read-failed", name, { reason: String(cause) }, { cause }));
  }
  try {
    return work(readers, bytes);
  } catch (error) {
    if (error instanceof FileProblem) throw refuse(error);
    throw error;
  }
}
