import type { Publication } from "../../core/publication/publication";
import { handFile } from "../files/hand-file";
import { HostProblem, type PublicationPort } from "../port";

/** The document by a browser's own means: files through its downloads, rich text through its clipboard. */
export const browserPublication: PublicationPort = {
  ways: canCopy() ? ["docx", "page", "copy"] : ["docx", "page"],
  async hand(publication, way) {
    switch (way) {
      case "docx":
        return download(publication, "docx", await docxBytes(publication));
      case "page":
        return download(publication, "html", await pageBytes(publication));
      case "copy":
        return copy(publication);
    }
  },
};

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
};

/** The library that writes Word's files is large: it comes when the first document is asked for. */
async function docxBytes(publication: Publication): Promise<Uint8Array> {
  const { writeDocx } = await import("./write-docx");
  return writeDocx(publication, new Date());
}

async function pageBytes(publication: Publication): Promise<Uint8Array> {
  const { singlePage } = await import("../../core/publication/web/page");
  return new TextEncoder().encode(singlePage(publication));
}

/** Gives the name that the file got. */
function download(publication: Publication, kind: keyof typeof types, bytes: Uint8Array): string {
  const name = `${fileName(publication)}.${kind}`;
  handFile(name, types[kind], bytes);
  return name;
}

/** The document's title without the characters that file systems refuse. */
function fileName({ properties }: Publication): string {
  return properties.title.replace(/[\\/:*?"<>|\s]+/g, "").slice(0, 80);
}

function canCopy(): boolean {
  return typeof ClipboardItem !== "undefined" && typeof navigator !== "undefined" && "clipboard" in navigator;
}

async function copy(publication: Publication): Promise<string> {
  const { richText, bareText } = await import("../../core/publication/web/page");
  const item = new ClipboardItem({
    "text/html": new Blob([richText(publication)], { type: "text/html" }),
    "text/plain": new Blob([bareText(publication)], { type: "text/plain" }),
  });
  try {
    await navigator.clipboard.write([item]);
  } catch (error) {
    throw new HostProblem("clipboard-denied", error instanceof Error ? error.message : String(error), { cause: error });
  }
  return "";
}
