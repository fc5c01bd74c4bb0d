import { fileProblem } from "../file-problem";
import { unpackEntry, unpackPart } from "./unpack";
import { decodeXml, encodeXml } from "./xml-encoding";
import { readZipDirectory, type ZipEntry } from "./zip-directory";
import { copiedPart, freshPart, partOfPieces, writeZip, type PackedPart } from "./zip-writer";

/** Most that the parts we look into may hold together, unpacked. Pictures and other parts are never unpacked. */
const mostUnpacked = 128 * 1024 * 1024;

/** Bytes, or a part that was packed while it was made. */
type NewContent = Uint8Array | PackedPart;

/**
 * The parts of a package (an Office file is a zip archive of parts). A part is unpacked when it is asked for;
 * what is not changed is copied packed as it is, so that it stays byte for byte.
 * Part names are compared without regard to case, as the packaging standard says.
 */
export class PackageParts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly texts = new Map<string, string>();
  private readonly changes = new Map<string, { readonly name: string; readonly content: NewContent | undefined }>();
  private unpacked = 0;

  /** An archive's parts, or none. Throws a `FileProblem` when the archive is damaged or encrypted. */
  constructor(
    readonly file: string,
    private readonly archive: Uint8Array = new Uint8Array(),
  ) {
    if (archive.length === 0) return;
    for (const entry of readZipDirectory(archive, file)) {
      if (entry.name.endsWith("/")) continue;
      const key = entry.name.toLowerCase();
      if (this.entries.has(key)) throw fileProblem("damaged", file, { where: entry.name });
      this.entries.set(key, entry);
    }
  }

  /** Names of all parts, the archive's first, in its order. */
  names(): string[] {
    const kept = [...this.entries].filter(([key]) => !this.isRemoved(key)).map(([, { name }]) => name);
    const added = [...this.changes].filter(([key, { content }]) => content && !this.entries.has(key));
    return [...kept, ...added.map(([, { name }]) => name)];
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    const change = this.changes.get(key);
    return change ? change.content !== undefined : this.entries.has(key);
  }

  /** An XML part as text; undefined when there is none. Throws `damaged` or `too-large`. */
  text(name: string): string | undefined {
    const key = name.toLowerCase();
    const change = this.changes.get(key);
    if (change && !change.content) return undefined;
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    if (change?.content && "packed" in change.content) return decodeXml(unpackPart(change.content));
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.unpacked += entry.size;
    if (this.unpacked > mostUnpacked) {
      const size = `${Math.ceil(this.unpacked / 1024 / 1024)} MB`;
      throw fileProblem("too-large", this.file, { where: name, size, limit: `${mostUnpacked / 1024 / 1024} MB` });
    }
    const text = decodeXml(unpackEntry(this.archive, entry, this.file));
    this.texts.set(key, text);
    return text;
  }

  /** Like `text`, for a part that the package cannot do without. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw fileProblem("damaged", this.file, { where: name });
    return text;
  }

  put(name: string, text: string): void {
    const key = name.toLowerCase();
    this.texts.set(key, text);
    this.changes.set(key, { name, content: encodeXml(text) });
  }

  /** Like `put`, for a text that may be long: it is packed piece by piece and never whole in memory. */
  putPieces(name: string, pieces: Iterable<string>): void {
    const key = name.toLowerCase();
    this.texts.delete(key);
    this.changes.set(key, { name, content: partOfPieces(name, pieces) });
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    this.texts.delete(key);
    this.changes.set(key, { name, content: undefined });
  }

  /** The package with its changes: the old parts in their order, then the new ones. */
  toBytes(): Uint8Array {
    const old = [...this.entries].flatMap(([key, entry]) => {
      const change = this.changes.get(key);
      if (!change) return [copiedPart(this.archive, entry)];
      return change.content ? [packed(entry.name, change.content)] : [];
    });
    const added = [...this.changes].flatMap(([key, { name, content }]) =>
      content && !this.entries.has(key) ? [packed(name, content)] : [],
    );
    return writeZip([...old, ...added]);
  }

  private isRemoved(key: string): boolean {
    const change = this.changes.get(key);
    return change !== undefined && change.content === undefined;
  }
}

function packed(name: string, content: NewContent): PackedPart {
  return "packed" in content ? content : freshPart(name, content);
}
