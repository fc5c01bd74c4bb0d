import { normaliseText } from "../reading/normalise";

/** Words around the name of a thing that do not change which thing it is. */
const leading =
  /^(?:其中|包括|主要包括|分别为|分别是|具体为|具体是|一是|二是|三是|四是|本单位|我单位|本部门|我部门|本局|我局|单位|部门|预算单位|财务|全年|年度|总|预算|安排|编制|:)/;
const trailing =
  /(?:类科目|科目|各|均|预算|安排|支出|收入|收支|经费|费用|费|拨款|资金|合计|总计|小计|总额|总量|总|共计|共|金额|数额|额度|额|数|计划|为|是|计|约|达|达到|了|财政|:|全部|拟)$/;
const year = /^(?:\d{4}年度?|[本今]年度?)/;
/** The code of a functional class, section or item, in brackets behind the name or bare in front of it. */
const code = /\((?:\d{3}|\d{5}|\d{7})\)|^(?:\d{7}|\d{5}|\d{3})(?=[\u4e00-\u9fff])/g;
/** Inside a name: of which part of the year, and that it is the sum of both. */
const inside = /当年|本年|年初|总(?=收支|收入|支出)/g;

/**
 * The bare name of what a label or a table's head speaks of: "2022年基本支出预算合计" and "基本支出" are both "基本".
 * At least two letters stay. The unit's names are taken out.
 */
export function coreName(label: string, unitNames: readonly string[] = []): string {
  let name = normaliseText(label)
    .replaceAll("，", ",")
    .replace(code, "")
    .replace(inside, "")
    .replace("收、支", "收支")
    .replace(/运行维护(?=费)/, "运行");
  for (const unitName of unitNames) name = name.replace(normaliseText(unitName), "");
  // Whoever "X局2022年支出预算" speaks of, behind the year stands the thing; in "公务接待费2022年预算" it stands before.
  const behind = name.replace(/^.*?\d{4}年度?(?=.{2})/, "");
  name = isGeneric(behind) ? name.replace(/(?<=.)\d{4}年度?.*$/, "") : behind;
  for (let before = ""; before !== name;) {
    before = name;
    for (const pattern of [year, leading, trailing]) {
      const shorter = name.replace(pattern, "");
      if (shorter.length >= 2) name = shorter;
    }
  }
  return name;
}

/** Labels that name nothing of their own: "2022年预算数为", "预算安排规模:", "本年". */
const generic =
  /^(?:预算|安排|规模|年初|当年|本年|今年|年度|资金|金额|总额|合计|共计|总计|其中|约|为|数|共|计|\d{4}年度?|的|编制|批复|财政|拨款|预计|计划|\(|\)|:)*$/;

export function isGeneric(label: string): boolean {
  return generic.test(label);
}

/** Names of classification levels as a text writes them, each below the one before. */
export interface LabelPath {
  readonly names: readonly string[];
  /** Level of the first name: 0 for a 类, 1 for a 款, 2 for an 项. */
  readonly from: number;
}

const levelNames = ["类", "款", "项"];
/** A name may hold brackets of its own: "政府办公厅(室)及相关机构事务(款)". */
const marked = /^[-,，—–]?([^()]+(?:\((?!\d*[类款项]\))[^()]*\)[^()]*)*)\((?:\d{2,7})?(类|款|项)\)/;

/** "A支出(类)B(款)C(项)", "A(201)B(20105)C(2010504)" or "A-B-C"; undefined when the label is no such path. */
export function pathOf(label: string): LabelPath | undefined {
  const bare = label
    .replace(/^(?:\d{1,2}[.、]|\(\d{1,2}\)|其中:?)/, "")
    .replace(/(?:科目|支出|预算|预算数|安排|为|:|\d{4}年度?)*$/, (tail) => (tail.startsWith("支出") ? "支出" : ""));
  const steps: { name: string; level: number }[] = [];
  for (let rest = bare, found = marked.exec(rest); found; found = marked.exec(rest)) {
    const [whole, name = "", level = ""] = found;
    rest = rest.slice(whole.length);
    if (steps.length > 0 && levelNames.indexOf(level) !== (steps.at(-1)?.level ?? 0) + 1) break;
    steps.push({ name, level: levelNames.indexOf(level) });
  }
  const [first] = steps;
  if (first) return { names: steps.map(({ name }) => name), from: first.level };
  const names = coded(bare) ?? /^([^\d()【】-]{2,})-([^()【】-]{2,})(?:-([^()【】-]{2,}))?$/.exec(bare)?.slice(1);
  return names && { names: names.filter(Boolean), from: 0 };
}

/** "A(201)B(20105)C(2010504)": each level with its code. */
function coded(label: string): string[] | undefined {
  return /^(.+?)\(\d{3}\)[-,，]?(.+?)\((?:\d{5}|\d{2})\)(?:[-,，]?(.+?)\((?:\d{7}|\d{2})\))?$/.exec(label)?.slice(1);
}
