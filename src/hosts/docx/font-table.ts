import { face, latinFace } from "./measures";

interface FontEntry {
  readonly name: string;
  /** Names that the same or a like face bears elsewhere: GB2312 issues, English names, macOS, free fonts. */
  readonly others: readonly string[];
  readonly family: "roman" | "modern" | "swiss" | "script";
  /** Class of shapes by which a program without the face chooses a like one. */
  readonly panose: string;
  readonly charset: "86" | "00";
}

const fonts: readonly FontEntry[] = [
  {
    name: face.title,
    others: ["FZXiaoBiaoSong-B05S", "小标宋", "宋体", "SimSun", "Songti SC", "Noto Serif CJK SC"],
    family: "roman",
    panose: "02010601030101010101",
    charset: "86",
  },
  {
    name: face.body,
    others: ["仿宋_GB2312", "FangSong", "STFangsong", "宋体", "SimSun", "Noto Serif CJK SC"],
    family: "roman",
    panose: "02010609060101010101",
    charset: "86",
  },
  {
    name: face.heading,
    others: ["SimHei", "Heiti SC", "Noto Sans CJK SC"],
    family: "roman",
    panose: "02010609060101010101",
    charset: "86",
  },
  {
    name: face.subheading,
    others: ["楷体_GB2312", "KaiTi", "Kaiti SC", "STKaiti", "宋体", "Noto Serif CJK SC"],
    family: "roman",
    panose: "02010609060101010101",
    charset: "86",
  },
  {
    name: face.table,
    others: ["SimSun", "Songti SC", "STSong", "Noto Serif CJK SC"],
    family: "roman",
    panose: "02010600030101010101",
    charset: "86",
  },
  {
    name: latinFace,
    others: ["Liberation Serif", "Tinos"],
    family: "roman",
    panose: "02020603050405020304",
    charset: "00",
  },
];

/** The part word/fontTable.xml: each face with its substitutes. */
export function fontTableXml(): string {
  const entries = fonts.map(
    ({ name, others, family, panose, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join("")}</w:fonts>`
  );
}
