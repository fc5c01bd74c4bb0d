import { zero } from "../../money/amount";
import type { Figure, Reading } from "../../reading/reading";
import { outside } from "../../text/sections";
import { figureCell, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** Each of the three public expenses that has an amount is told with it. */
export const textThreePublicTold = createTextRule({
  meta: {
    id: "text-three-public-told",
    number: 58,
    name: { "zh-CN": "“三公”经费逐项说明", "en-US": "The three public expenses are told one by one" },
    basis: "财预〔2016〕143号：“三公”经费按因公出国（境）费、公务用车购置及运行费、公务接待费分项公开并说明增减原因",
    severity: "warning",
    fix: {
      "zh-CN": "按因公出国（境）费、公务用车购置费、公务用车运行费、公务接待费逐项写明。",
      "en-US": "Tell each of the items.",
    },
  },
  check: (text, { reading }) => {
    const items = threePublicItems(reading);
    const told = text.statements.filter(
      ({ section, subject, current }) =>
        section !== outside && current && subject.figures.some((figure) => items.includes(figure)),
    );
    const [first] = told;
    // Where not even two of the items are told, the section is not there at all.
    if (!first?.current || told.length < 2) return [];
    const untold = items.filter(
      (item) => !item.value.eq(zero) && !told.some(({ subject }) => subject.figures.includes(item)),
    );
    return untold.map((item) => {
      const place = { section: first.section, sentence: first.sentence, place: first.sentence };
      const data = { thing: nameOf(reading, item), stated: printedFigureText(item) };
      return sentenceFinding(text, [place], { key: "text.item-not-told", data }, { cells: [figureCell(item)] });
    });
  },
});

const itemColumns = ["overseasVisits", "officialVehiclePurchase", "officialVehicleOperation", "officialHospitality"];

function threePublicItems({ tables }: Reading): Figure[] {
  return tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flatMap(({ figures }) => itemColumns.flatMap((column) => figures.get(column) ?? [])),
    ),
  );
}

function nameOf({ standard }: Reading, { table, column }: Figure): string {
  const blocks = standard.tables.find(({ id }) => id === table)?.blocks ?? [];
  return blocks.flatMap(({ columns }) => columns).find(({ id }) => id === column)?.name["zh-CN"] ?? "";
}
