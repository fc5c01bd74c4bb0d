import { normaliseText } from "../reading/normalise";

/** What is written behind the name of a project without making it another: "…维护费" is "…维护费项目". */
const suffix = /(?:项目|经费)$/;
const brackets = /[()[\]{}〔〕【】《》〈〉<>]/g;
const marks = /[-‐-―·•、，,.。;:_/]/g;

/**
 * Do two names mean one project? Width, spaces, brackets, marks between the words and a closing 项目 or 经费 make no
 * difference; every other letter does: "…维护项目" is not "…维护费".
 */
export function isSameProjectName(a: string, b: string): boolean {
  const one = plainName(a);
  return one !== "" && one === plainName(b);
}

function plainName(name: string): string {
  let plain = normaliseText(name).replace(brackets, "").replace(marks, "");
  for (let before = ""; before !== plain;) {
    before = plain;
    const shorter = plain.replace(suffix, "");
    if (shorter.length >= 2) plain = shorter;
  }
  return plain;
}
