import type { Random } from "../../../support/units/random";
import { sumOf, type Thing, type ToldBudget } from "./budget";
import { listed, shares, told } from "./clauses";
import { typeset, type Pen } from "./manner";

type Write = (budget: ToldBudget, pen: Pen, random: Random) => string[];

/** A whole publication's narrative, worded by chance; the same random numbers give the same text. */
export function writePublication(budget: ToldBudget, pen: Pen, random: Random): string {
  const sections = [overall, income, expenditure, fiscal, general, basic, threePublic, fund, other];
  return typeset(
    sections.flatMap((write) => write(budget, pen, random)),
    pen.manner,
    random,
  );
}

/** The same budget as a unit of a Shanghai district tells it: two parts, and other money in one line. */
export function writeShanghaiPublication(budget: ToldBudget, pen: Pen, random: Random): string {
  const { year } = budget.unit;
  const paragraphs = (write: Write): string[] => write(budget, pen, random).slice(1);
  return typeset(
    [
      `${year}年单位预算编制说明`,
      ...[overall, shanghaiIncome, expenditure, fiscal, general, basic, fund].flatMap(paragraphs),
      `${year}年单位预算其他相关情况说明`,
      "一、“三公”经费预算情况",
      ...paragraphs(threePublic),
      "二、机关运行经费预算",
      ...paragraphs(other).slice(1),
    ],
    pen.manner,
    random,
  );
}

const shanghaiIncome: Write = (budget, pen, random) => {
  const parts = [
    sumOf("财政拨款收入", [budget.appropriation, budget.fund]),
    { name: "其他收入", now: budget.otherMoney.now },
  ];
  return [
    "",
    `${budget.unit.year}年收入预算${pen.amount(budget.whole("").now)}，其中：${listed(pen, random, parts)}。`,
  ];
};

const overall: Write = (budget, pen, random) => {
  const { year, name } = budget.unit;
  const who = random.pick([name, "本单位", "我单位", ""]);
  const called = random.pick(["收支总预算", "收支预算总额", "收入总预算", "支出总预算"]);
  return [
    random.pick([
      "一、收支预算情况的总体说明",
      `一、关于${name}${year}年收支预算情况的总体说明`,
      "（一）收支预算总体情况说明",
    ]),
    `${who}${told(pen, random, budget.whole(`${year}年${called}`), year)}。`,
  ];
};

const sources: readonly (readonly [line: string, name: string])[] = [
  ["generalPublicBudget", "一般公共预算拨款收入"],
  ["governmentManagedFundBudget", "政府性基金预算拨款收入"],
  ["undertakingIncome", "事业收入"],
  ["operatingIncome", "事业单位经营收入"],
  ["superiorSubsidy", "上级补助收入"],
];

const income: Write = (budget, pen, random) => {
  const { year } = budget.unit;
  const whole = budget.whole(`${year}年收入预算`);
  const lines = sources.map(([line, name]) => ({ name, now: budget.income(line) }));
  const lead = `${random.pick([`${year}年收入预算`, "收入预算"])}${pen.amount(whole.now)}${random.pick(["，其中：", "："])}`;
  const tail = told(pen, random, { ...budget.appropriation, name: "一般公共预算拨款收入" }, year);
  return [
    random.pick(["二、收入预算情况说明", `二、${year}年收入预算情况说明`, "（二）收入预算情况说明"]),
    `${lead}${random.chance(0.6) ? shares(pen, random, lines, whole.now) : listed(pen, random, lines)}。`,
    `${tail}。`,
  ];
};

const expenditure: Write = (budget, pen, random) => {
  const { year } = budget.unit;
  const whole = budget.whole(`${year}年支出预算`);
  const { basicExpenditure: basicNow = 0n, projectExpenditure: projectNow = 0n } = budget.amounts("T3.main");
  const basicLast = budget.paced(basicNow, 0);
  const things = [
    { name: "基本支出", now: basicNow, last: basicLast },
    { name: "项目支出", now: projectNow, last: whole.last - basicLast },
  ];
  const classes = budget.rows("T3.main", 3).map(({ name = "", amounts }) => ({ name, now: amounts["total"] ?? 0n }));
  const byKind = random.chance(0.5)
    ? [`${year}年支出预算${pen.amount(whole.now)}，其中：${shares(pen, random, things, whole.now)}。`]
    : [
        `${told(pen, random, whole, year)}。`,
        ...things.map((thing, index) => `${index + 1}.${told(pen, random, thing, year)}。`),
      ];
  return [
    random.pick(["三、支出预算情况说明", `三、关于${year}年支出预算情况说明`, "（三）支出预算情况说明"]),
    ...byKind,
    `按功能分类：${listed(pen, random, classes)}。`,
  ];
};

const fiscal: Write = (budget, pen, random) => {
  const { year } = budget.unit;
  const whole = sumOf(`${year}年财政拨款收支总预算`, [budget.appropriation, budget.fund]);
  const parts = [
    { name: "一般公共预算拨款", now: budget.appropriation.now },
    { name: "政府性基金预算拨款", now: budget.fund.now },
  ];
  return [
    random.pick(["四、财政拨款收支预算情况的总体说明", "四、财政拨款收支总体情况说明"]),
    `${told(pen, random, whole, year)}。`,
    `收入包括：${listed(pen, random, parts)}。`,
  ];
};

const general: Write = (budget, pen, random) => {
  const { year } = budget.unit;
  const names = new Map(budget.rows("T5.main").map(({ code = "", name = "" }) => [code, name]));
  const wording = random.int(0, 4);
  const items = budget.rows("T5.main", 7).map(({ code = "", amounts }, index) => {
    const [cls, section, item] = [3, 5, 7].map((width) => names.get(code.slice(0, width)) ?? "");
    const called = [
      `${cls}（类）${section}（款）${item}（项）`,
      `${cls}（${code.slice(0, 3)}类）${section}（${code.slice(3, 5)}款）${item}（${code.slice(5)}项）`,
      `“${cls}-${section}-${item}”科目`,
      `${cls}（${code.slice(0, 3)}）${section}（${code.slice(0, 5)}）${item}（${code}）`,
      `${cls}（类）-${section}（款）-${item}（项）`,
    ][wording];
    const thing = budget.general(called ?? "", amounts);
    return `${index + 1}.${random.chance(0.3) ? executed(pen, thing, year) : `${told(pen, random, thing, year)}。`}`;
  });
  return [
    random.pick(["五、一般公共预算当年拨款情况说明", `五、${year}年一般公共预算支出情况说明`]),
    `${told(pen, random, { ...budget.appropriation, name: random.pick([`${year}年一般公共预算当年拨款`, "一般公共预算拨款", "一般公共预算支出"]) }, year)}。`,
    ...items,
  ];
};

/** Against what was carried out of last year's budget. */
function executed(pen: Pen, { name, now, last }: Thing, year: number): string {
  if (now === 0n || last === 0n || now === last) return `${name}${pen.amount(now)}，主要用于机构运转。`;
  const direction = now > last ? "增加" : "减少";
  const before = `${year - 1}年当年预算执行数为${pen.amount(last, "last")}`;
  const current = `${year}年预算安排${pen.amount(now)}`;
  return `${name}${pen.amount(now)}，主要用于机构运转。${before}，${current}，比${year - 1}年预算执行数${direction}${pen.rate(now - last, last)}。主要原因是：工作任务调整。`;
}

const basic: Write = (budget, pen, random) => {
  const { personnelExpenses = 0n, publicExpenses = 0n } = budget.amounts("T6.main");
  const lines = budget.rows("T6.main", 5);
  const of = (column: string): Omit<Thing, "last">[] =>
    lines
      .filter(({ amounts }) => (amounts[column] ?? 0n) > 0n)
      .map(({ name = "", amounts }) => ({ name, now: amounts[column] ?? 0n }));
  const kinds = [
    { name: "人员经费", now: personnelExpenses },
    { name: "公用经费", now: publicExpenses },
  ];
  return [
    random.pick(["六、一般公共预算基本支出情况说明", "六、基本支出情况说明"]),
    `一般公共预算基本支出${pen.amount(personnelExpenses + publicExpenses)}，其中：${listed(pen, random, kinds)}。`,
    `人员经费${pen.amount(personnelExpenses)}，主要包括：${listed(pen, random, of("personnelExpenses"))}。`,
    `公用经费${pen.amount(publicExpenses)}，主要包括：${listed(pen, random, of("publicExpenses"))}。`,
  ];
};

const threePublic: Write = (budget, pen, random) => {
  const { year } = budget.unit;
  const [row] = budget.rows("T8.main");
  const item = (name: string, column: string, pace: number): Thing => {
    const now = row?.amounts[column] ?? 0n;
    return { name, now, last: budget.paced(now, pace) };
  };
  const overseas = item("因公出国（境）费", "overseasVisits", 4);
  const operation = item("公务用车运行维护费", "officialVehicleOperation", 5);
  const hospitality = item("公务接待费", "officialHospitality", 6);
  const purchase = item("公务用车购置费", "officialVehiclePurchase", 7);
  const whole = sumOf("“三公”经费财政拨款预算", [overseas, operation, hospitality, purchase]);
  const vehicles = sumOf("公务用车购置及运行维护费", [operation, purchase]);
  return [
    random.pick(["八、“三公”经费预算情况说明", `八、关于${year}年一般公共预算“三公”经费预算情况说明`]),
    `${told(pen, random, whole, year)}。`,
    `（一）${told(pen, random, overseas, year)}。`,
    random.chance(0.5)
      ? `（二）公务用车购置及运行维护费${pen.amount(vehicles.now)}（${listed(pen, random, [purchase, operation])}）。`
      : `（二）${told(pen, random, vehicles, year)}；其中：${listed(pen, random, [purchase, operation])}。`,
    `（三）${told(pen, random, hospitality, year)}。`,
  ];
};

const fund: Write = (budget, pen, random) => {
  const { year } = budget.unit;
  const thing = { ...budget.fund, name: "政府性基金预算支出" };
  return [
    "九、政府性基金预算拨款情况说明",
    thing.now === 0n
      ? random.pick([`${year}年没有使用政府性基金预算拨款安排的支出。`, `${year}年未安排政府性基金预算支出。`])
      : `${told(pen, random, thing, year)}。`,
  ];
};

const other: Write = (budget, pen, random) => {
  const { year } = budget.unit;
  const now = budget.amounts("T6.main")["publicExpenses"] ?? 0n;
  const thing = { name: "机关运行经费财政拨款预算", now, last: budget.paced(now, 0) };
  return ["十、其他重要事项的情况说明", "（一）机关运行经费", `${told(pen, random, thing, year)}。`];
};
