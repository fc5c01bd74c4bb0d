import { UnreadableFile, type FilePort } from "../port";

/** Files by a browser's own means; what reads them comes when the first one is chosen. */
export const browserFiles: FilePort = {
  readText: (file) => read(file, ({ text }, bytes) => text(bytes, file.name)),
  readWorkbook: (file) => read(file, ({ workbook }, bytes) => workbook(bytes, file.name)),
};

type Readers = (typeof import("./readers"))["readers"];

async function read<T>(file: File, work: (readers: Readers, bytes: Uint8Array) => T): Promise<T> {
  const { readers, FileProblem, describeFileProblem, fileProblem } = await import("./readers");
  const refuse = (problem: InstanceType<typeof FileProblem>): UnreadableFile =>
    new UnreadableFile(
      { "zh-CN": describeFileProblem(problem, "zh-CN"), "en-US": describeFileProblem(problem, "en-US") },
      { cause: problem },
    );
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // Moved, changed or locked since it was chosen.
    throw refuse(fileProblem("file-read-failed", file.name, { reason: String(cause) }, { cause }));
  }
  try {
    return work(readers, bytes);
  } catch (error) {
    if (error instanceof FileProblem) throw refuse(error);
    throw error;
  }
}
