import { isUtf8 } from "node:buffer";

const utf8 = new TextDecoder("utf-8");
const gb18030 = new TextDecoder("gb18030");
/** Bit of a zip entry's flags: its name is UTF-8. */
const saysUtf8 = 0x800;

/**
 * The name of a zip entry, "/" between its parts. Chinese Windows writes names in GBK without saying so; a name that is valid
 * UTF-8 is taken for that, since GBK text hardly ever is.
 */
export function entryName(rawName: Uint8Array, flags: number): string {
  const decoder = (flags & saysUtf8) !== 0 || isUtf8(rawName) ? utf8 : gb18030;
  return decoder.decode(rawName).replaceAll("\\", "/").replace(/^\/+/, "");
}
