// A disk of its own for a test, in memory: full when it is small, read-only when it is told so. Needs the right to mount.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk that is mounted on a folder. */
export interface MountedDisk {
  readonly folder: string;
  /** Takes the disk's options anew ("size=8m", "ro"). */
  readonly remount: (options: string) => void;
}

function mount(options: string): MountedDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "disk-"));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status !== 0) {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    remount: (changed) => {
      execFileSync("mount", ["-o", `remount,${changed}`, folder]);
    },
  };
}

function unmount({ folder }: MountedDisk): void {
  execFileSync("umount", [folder]);
  rmdirSync(folder);
}

/** As `test.each`, with a fresh disk each; where nobody may mount, the name says why it is skipped. */
export function testOnDisk<Row extends readonly [name: string, ...unknown[]]>(
  rows: readonly Row[],
  options: string,
  body: (disk: MountedDisk, row: Row) => Promise<void>,
): void {
  const trial = mount(options);
  if (trial) unmount(trial);
  for (const row of rows) {
    if (!trial) {
      test.skip(`${row[0]}: not run, mounting a disk is not permitted here`, () => undefined);
      continue;
    }
    test(row[0], async () => {
      const disk = mount(options);
      if (!disk) throw new Error("a disk could be mounted before and cannot be now");
      try {
        await body(disk, row);
      } finally {
        unmount(disk);
      }
    });
  }
}
