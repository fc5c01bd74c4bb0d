/** The head of a compound file, as old Excel and encrypted workbooks have it, with these stream names. */
export function oldFile(...streams: readonly string[]): Uint8Array {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const names = streams.flatMap((text) => [...Buffer.from(text, "utf16le")]);
  return new Uint8Array([...signature, ...new Array<number>(504).fill(0), ...names]);
}
