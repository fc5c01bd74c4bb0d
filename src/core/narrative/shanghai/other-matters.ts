import { vehicleKinds } from "../../inputs/definition/other-matters";
import { amount } from "../../money/amount";
import { amountSpan, countSpan, fill, heading, join, paragraph, resting, sentence } from "../compose";
import { amountFact, cellsOf, countFact, isZero, lineQuantity, missingField, sumOf } from "../quantity";
import { moneyOf } from "../sections/performance";
import { namesOf, titleOf, type NarrativeSource } from "../source";
import type { Paragraph, Section } from "../span";
import { threePublic } from "./three-public";

/** 其他相关情况说明: 三公, operating expenses, procurement, performance targets, state assets. */
export function otherInformation(source: NarrativeSource): Section {
  const words = source.wording.shanghaiOther;
  return {
    id: "N2",
    title: titleOf(words.title, namesOf(source)),
    paragraphs: [
      heading(words.threePublicHeading),
      ...threePublic(source),
      heading(words.operatingHeading),
      operatingExpenses(source),
      heading(words.procurementHeading),
      ...procurement(source),
      heading(words.performanceHeading),
      performance(source),
      heading(words.assetsHeading),
      stateAssets(source),
    ],
  };
}

/** As the last table states it. A blank is no evidence that nothing was planned: the kind of unit decides. */
function operatingExpenses(source: NarrativeSource): Paragraph {
  const words = source.wording.shanghaiOther;
  const names = namesOf(source);
  const now = lineQuantity(source.reading, "T9.main", "amounts", "agencyOperatingExpenses", "机关运行经费");
  const kind = source.facts.fields.get("unit.kind")?.text;
  if (!isZero(now) || (kind !== undefined && kind !== "事业单位")) {
    return paragraph({ spans: fill(words.operating, { ...names, amount: amountSpan(now) }) });
  }
  return kind === undefined
    ? paragraph({ spans: fill(words.operatingUnclear, { ...names, gap: missingField("unit.kind") }) })
    : paragraph({ spans: resting(fill(words.operatingNone, names), [now]) });
}

function procurement(source: NarrativeSource): Paragraph[] {
  const words = source.wording.shanghaiOther;
  const names = namesOf(source);
  const fact = (id: string) => amountFact(source.facts.fields.get(`procurement.${id}`), `procurement.${id}`);
  const kinds = { goods: fact("goods"), works: fact("works"), services: fact("services") };
  const spans = Object.fromEntries(Object.entries(kinds).map(([id, quantity]) => [id, amountSpan(quantity)]));
  const total = amountSpan(sumOf(Object.values(kinds)));
  return [
    paragraph({ spans: fill(words.procurement, { ...names, total, ...spans }) }),
    // A department reports what it keeps for small enterprises; a unit may.
    ...(names.scope.text === "部门" || source.facts.fields.has("procurement.smallAndMedium")
      ? [
          paragraph({
            spans: fill(words.enterprises, {
              ...names,
              medium: amountSpan(fact("smallAndMedium")),
              micro: amountSpan(fact("smallAndMicro")),
            }),
          }),
        ]
      : []),
  ];
}

function performance(source: NarrativeSource): Paragraph {
  const words = source.wording.shanghaiOther;
  const names = namesOf(source);
  const targets = source.facts.performanceTargets;
  if (targets.length === 0) {
    const projects = lineQuantity(source.reading, "T3.main", "total", "projectExpenditure", "项目支出合计");
    return isZero(projects)
      ? paragraph({ spans: resting(fill(words.performanceNone, names), [projects]) })
      : paragraph({ spans: fill(words.performanceMissing, { ...names, gap: missingField("performance") }) });
  }
  const count = {
    value: amount(String(targets.length)),
    cells: targets.flatMap(({ project }) => cellsOf(project)),
    calculation: "count",
  } as const;
  return paragraph({
    spans: fill(words.performance, {
      ...names,
      count: countSpan(count, "个"),
      amount: amountSpan(sumOf(targets.map((target, index) => moneyOf(target, index, "total")))),
    }),
  });
}

function stateAssets(source: NarrativeSource): Paragraph {
  const words = source.wording.shanghaiOther;
  const count = (id: string) => countFact(source.facts.fields.get(id), id);
  const pieces = (id: string) => countSpan(count(id), "台（套）");
  const kinds = vehicleKinds.map(({ id, label }) => ({ name: label["zh-CN"], count: count(`vehicles.${id}`) }));
  const list = join(
    kinds
      .filter((kind) => !isZero(kind.count))
      .map((kind) => fill(words.vehicleKind, { name: kind.name, count: countSpan(kind.count, "辆") })),
    "、",
  );
  const all = countSpan(sumOf(kinds.map((kind) => kind.count)), "辆");
  return paragraph(
    sentence(
      [
        join(
          [
            fill(words.vehicles, { ...namesOf(source), count: all }),
            list.length > 0 ? fill(words.vehicleKinds, { list }) : [],
          ],
          "，",
        ),
        fill(words.equipment, {
          over50: pieces("assets.equipmentOver50"),
          over100: pieces("assets.equipmentOver100"),
        }),
      ],
      "。",
      "；",
    ),
  );
}
