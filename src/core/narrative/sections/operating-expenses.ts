import { changeClauses } from "../change";
import { amountSpan, countSpan, fill, paragraph, sentence } from "../compose";
import { countFact, lineQuantity, missingField } from "../quantity";
import { namesOf, type NarrativeSource } from "../source";
import type { Paragraph } from "../span";

/**
 * 机关运行经费: administrative units publish 表六's public expenses; another public institution says whether it does.
 */
export function operatingExpenses(source: NarrativeSource): Paragraph {
  const { reading, facts, wording } = source;
  const words = wording.otherMatters;
  const names = namesOf(source);
  const kind = facts.fields.get("unit.kind")?.text;
  const published = facts.fields.get("agencyOperatingExpenses.published")?.text;
  const obliged = kind === "行政单位" || kind === "参公事业单位";
  if (!obliged && published === undefined) {
    const field = kind === undefined ? "unit.kind" : "agencyOperatingExpenses.published";
    return paragraph({ spans: fill(words.operatingUnclear, { ...names, gap: missingField(field) }) });
  }
  if (!obliged && published === "否") return paragraph({ spans: fill(words.operatingNone, names) });
  const amount = lineQuantity(reading, "T6.main", "total", "publicExpenses", "公用经费合计");
  const units = (field: string) => countSpan(countFact(facts.fields.get(field), field), "家");
  return paragraph(
    sentence([
      fill(words.operating, {
        ...names,
        administrative: units("unit.subordinateAdministrativeUnits"),
        institutions: units("unit.subordinatePublicInstitutions"),
        amount: amountSpan(amount),
      }),
      ...changeClauses(source, "agencyOperatingExpenses", amount),
    ]),
  );
}
