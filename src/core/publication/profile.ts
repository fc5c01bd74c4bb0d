import { amount } from "../money/amount";
import { countSpan, factText, fill, join, sentence } from "../narrative/compose";
import { cellsOf, countFact, isMissing, missingField, sumOf, type MaybeQuantity } from "../narrative/quantity";
import { namesOf, type NarrativeSource } from "../narrative/source";
import type { Span } from "../narrative/span";
import type { Fact } from "../inputs/facts";
import type { Block } from "./publication";

/** Part one: the unit's functions, its organisation and its staff, from the facts alone. */
export function profile(source: NarrativeSource): Block[] {
  const words = source.wording.profile;
  return [
    { kind: "heading", level: 2, id: "functions", spans: [{ text: words.functionsHeading }] },
    ...functions(source).map((spans): Block => ({ kind: "paragraph", spans })),
    { kind: "heading", level: 2, id: "organisation", spans: [{ text: words.organisationHeading }] },
    { kind: "paragraph", spans: organisation(source) },
    { kind: "paragraph", spans: staff(source) },
  ];
}

function functions({ facts, wording }: NarrativeSource): Span[][] {
  const listed = facts.lists.get("unit.functions") ?? [];
  if (listed.length === 0) return [[missingField("unit.functions")]];
  return listed.map((fact, index) =>
    fill(wording.profile.function, { ordinal: String(index + 1), text: [{ text: withoutNumber(fact) }] }),
  );
}

/** The clerk may have typed the number and the full stop too. */
function withoutNumber({ text }: Fact): string {
  return text
    .replace(/\s*\n\s*/g, "")
    .replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]\s*/, "")
    .replace(/[。；;\s]+$/, "");
}

function organisation(source: NarrativeSource): Span[] {
  const { facts, wording } = source;
  const words = wording.profile;
  const { unit } = namesOf(source);
  const counted = ["unit.subordinateAdministrativeUnits", "unit.subordinatePublicInstitutions"].map((field) =>
    countFact(facts.fields.get(field), field),
  );
  const subordinates = sumOf(counted);
  const names = facts.fields.get("unit.subordinateNames");
  const hasNone = !isMissing(subordinates) && subordinates.value.eq("0");
  const first = hasNone
    ? fill(words.noSubordinates, { unit })
    : fill(words.subordinates, {
        unit,
        count: countSpan(subordinates, "家"),
        names: names && !isNone(names) ? factText(names) : missingField("unit.subordinateNames"),
      });
  return [...sentence([first, departments(source)], "。", hasNone ? "，" : "；").spans];
}

function departments({ facts, wording }: NarrativeSource): Span[] {
  const words = wording.profile;
  const fact = facts.fields.get("unit.departments");
  if (!fact) return [missingField("unit.departments")];
  if (isNone(fact)) return [{ text: words.noDepartments }];
  const names = fact.text.split(/[、，,；;\n]+/).filter((name) => name.replace(/[。\s]/g, "") !== "");
  const count: MaybeQuantity = {
    value: amount(String(names.length)),
    cells: cellsOf(fact),
    calculation: "count",
  };
  return fill(words.departments, { count: countSpan(count, "个"), names: factText(fact) });
}

function isNone({ text }: Fact): boolean {
  return /^(无|没有)[。\s]*$/.test(text.trim());
}

const groups = ["onDuty", "retired", "veteranRetired"] as const;

function staff(source: NarrativeSource): Span[] {
  const { facts, wording } = source;
  const words = wording.profile;
  const fact = (field: string): MaybeQuantity => countFact(facts.fields.get(field), field);
  const counts = groups.map((group) => fact(`staff.${group}`));
  const list = groups.map((group, index) => {
    const count = counts[index] ?? missingField(`staff.${group}`);
    const own = fill(words[group], { count: countSpan(count, "人") });
    return join([own, staffChange(source, fact(`staff.${group}Change`))], "，");
  });
  const posts = fill(words.posts, {
    unit: namesOf(source).unit,
    posts: countSpan(fact("staff.posts"), "人"),
  });
  const all = fill(words.staff, { all: countSpan(sumOf(counts), "人"), list: join(list, "；") });
  return [...sentence([posts, all]).spans];
}

function staffChange({ wording }: NarrativeSource, change: MaybeQuantity): Span[] {
  const words = wording.profile;
  if (isMissing(change)) return [change];
  if (change.value.eq("0")) return [{ text: words.unchanged }];
  const size = countSpan({ ...change, value: change.value.abs() }, "人");
  return fill(change.value.gt("0") ? words.increase : words.decrease, { change: size });
}
