import { performance } from "node:perf_hooks";

/** What some work took, in milliseconds: of the processor, and by the clock on the wall, which others' work makes longer. */
export interface Spent {
  readonly cpu: number;
  readonly wall: number;
}

export function spent(work: () => void): Spent {
  const began = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - began };
}

/** The least of several runs, each measure on its own: what the work takes when nothing comes between. */
export function leastSpent(runs: number, work: () => void): Spent {
  const all = Array.from({ length: runs }, () => spent(work));
  return { cpu: Math.min(...all.map(({ cpu }) => cpu)), wall: Math.min(...all.map(({ wall }) => wall)) };
}
