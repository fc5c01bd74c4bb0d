import { proxy, wrap } from "comlink";
import type { LocalText } from "../../core/standards/definition";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { SnapshotReceiver, type SnapshotMessage } from "../../ui/worker/snapshot-parts";
import type { ReadingService } from "./reading-service";

export type ReadFile =
  | { readonly kind: "read"; readonly snapshot: WorkbookSnapshot }
  | { readonly kind: "problem"; readonly sentence: LocalText }
  | { readonly kind: "cancelled" }
  /** The page may have no thread. */
  | { readonly kind: "no-thread" };

export interface FileReading {
  readonly result: Promise<ReadFile>;
  readonly cancel: () => void;
}

/** Reads a file while the page stays free to show how far it is and to be told to stop. `onProgress` is told 0 to 1. */
export function readInThread(
  start: () => Worker,
  file: string,
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): FileReading {
  let thread: Worker | undefined;
  let cancel = (): void => undefined;
  const cancelled = new Promise<ReadFile>((resolve) => {
    cancel = () => {
      resolve({ kind: "cancelled" });
    };
  });
  const read = async (): Promise<ReadFile> => {
    try {
      thread = start();
    } catch {
      return { kind: "no-thread" };
    }
    const service = wrap<ReadingService>(thread);
    const failed = new Promise<never>((_, reject) => {
      thread?.addEventListener("error", ({ message }) => {
        reject(new Error(message));
      });
    });
    try {
      await Promise.race([service.isReady(), failed]);
    } catch {
      return { kind: "no-thread" };
    }
    const receiver = new SnapshotReceiver();
    const onPart = proxy((part: SnapshotMessage, done: number): void => {
      receiver.receive(part);
      onProgress(done);
    });
    const sentence = await Promise.race([service.read(file, bytes, onPart), failed]);
    return sentence ? { kind: "problem", sentence } : { kind: "read", snapshot: receiver.snapshot };
  };
  const result = Promise.race([read(), cancelled]).finally(() => thread?.terminate());
  return { result, cancel };
}
