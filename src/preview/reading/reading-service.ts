import type { LocalText } from "../../core/standards/definition";
import { snapshotMessages, type SnapshotMessage } from "../../ui/worker/snapshot-parts";
import { describeFileProblem, FileProblem, readWorkbookFile } from "../xlsx-functions";

/** Reads workbook files on the other side of a thread's border. */
export class ReadingService {
  /** Answers when the thread has started. */
  isReady(): true {
    return true;
  }

  /**
   * Hands the workbook over part by part, each with how much of it (0 to 1) is over then.
   * Gives the reason when it cannot be read; undefined when all is well.
   */
  async read(
    file: string,
    bytes: Uint8Array,
    onPart: (part: SnapshotMessage, done: number) => Promise<void> | void,
  ): Promise<LocalText | undefined> {
    try {
      const snapshot = readWorkbookFile(bytes, file);
      const all = snapshot.sheets.reduce((count, { rows }) => count + rows.length, 0);
      let over = 0;
      for (const part of snapshotMessages(undefined, snapshot)) {
        for (const piece of part.parts) over += "rows" in piece ? piece.rows.length : piece.count;
        await onPart(part, all === 0 ? 1 : over / all);
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      return { "zh-CN": describeFileProblem(error, "zh-CN"), "en-US": describeFileProblem(error, "en-US") };
    }
  }
}
