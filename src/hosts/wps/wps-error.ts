import { HostProblem } from "../port";

/** What WPS threw, as a problem; WPS says why in words of its own only. */
export function toHostProblem(error: unknown): HostProblem {
  if (error instanceof HostProblem) return error;
  return new HostProblem("unknown", error instanceof Error ? error.message : String(error), { cause: error });
}

/** Does it at once, and gives what came of it, or WPS's error as a `HostProblem`, as a promise. */
export function promised<T>(act: () => T): Promise<T> {
  try {
    return Promise.resolve(act());
  } catch (error) {
    return Promise.reject(toHostProblem(error));
  }
}
