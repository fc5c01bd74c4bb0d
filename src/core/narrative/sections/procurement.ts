import { amountSpan, fill, paragraph } from "../compose";
import { amountFact, sumOf } from "../quantity";
import { namesOf, type NarrativeSource } from "../source";
import type { Paragraph } from "../span";

/** 政府采购: the three kinds with their sum, and what is reserved for small enterprises. */
export function procurement(source: NarrativeSource): Paragraph[] {
  const words = source.wording.otherMatters;
  const names = namesOf(source);
  const fact = (id: string) => amountFact(source.facts.fields.get(`procurement.${id}`), `procurement.${id}`);
  const goods = fact("goods");
  const works = fact("works");
  const services = fact("services");
  return [
    paragraph({
      spans: fill(words.procurement, {
        ...names,
        total: amountSpan(sumOf([goods, works, services])),
        goods: amountSpan(goods),
        works: amountSpan(works),
        services: amountSpan(services),
      }),
    }),
    paragraph({
      spans: fill(words.enterprises, {
        ...names,
        medium: amountSpan(fact("smallAndMedium")),
        micro: amountSpan(fact("smallAndMicro")),
      }),
    }),
  ];
}
