/** "ENOENT" and the like, of an error that Node's file functions throw. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
