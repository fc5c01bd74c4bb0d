import type { Fact } from "../../inputs/facts";
import { createRule } from "../rule";
import { textCells } from "../form/table-area";

const daysAllowed = 20;

/** The budget is published within 20 days of its approval. */
export const publicationInTime = createRule({
  meta: {
    id: "publication-in-time",
    number: 49,
    name: { "zh-CN": "批复后20日内公开", "en-US": "Published within 20 days of approval" },
    basis: "《预算法》第十四条：经批复的部门预算由各部门在批复后二十日内向社会公开",
    severity: "warning",
    fix: {
      "zh-CN": "核对批复日期和公开日期；确已超期的，说明原因。",
      "en-US": "Check both dates; where the publication is late, say why.",
    },
  },
  applies: () => true,
  check: ({ publication }) => {
    const { approvedOn, publishedOn } = publication ?? {};
    if (!approvedOn || !publishedOn) {
      return { kind: "not-applicable", why: { key: "publication.dates-missing", data: {} } };
    }
    const approved = dayNumber(approvedOn.text);
    const published = dayNumber(publishedOn.text);
    if (approved === undefined || published === undefined) {
      const text = approved === undefined ? approvedOn.text : publishedOn.text;
      return { kind: "could-not-evaluate", why: { key: "publication.no-date", data: { text } } };
    }
    const days = published - approved;
    if (days >= 0 && days <= daysAllowed) return [];
    const data = { approved: approvedOn.text, published: publishedOn.text, days: String(Math.abs(days)) };
    const cells = [publishedOn, approvedOn].flatMap(({ cell }: Fact) => (cell ? [cell] : []));
    const [cell] = cells;
    return [
      {
        ...(cell && { cell }),
        message: { key: days < 0 ? "publication.before-approval" : "publication.late", data },
        cells: textCells(cells),
      },
    ];
  },
});

const dateForm = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/;

/** Days since 0000-03-01 in the Gregorian calendar; undefined for what is no date. */
function dayNumber(text: string): number | undefined {
  const match = dateForm.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // Years begin in March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
