import { amountSpan, fill, join, paragraph, sentence } from "../compose";
import { isNonZero, isZero, lineQuantity, sumOf, type MaybeQuantity } from "../quantity";
import { namesOf, type NarrativeSource } from "../source";
import type { Paragraph } from "../span";
import { changeFrom, changeWithReason, lastYearOf } from "./change";

const vehicles = ["officialVehiclePurchase", "officialVehicleOperation"] as const;
const items = ["overseasVisits", ...vehicles, "officialHospitality"] as const;

/** 三公: in the order of the text (visits, vehicles, hospitality), which is not the order of the table's columns. */
export function threePublic(source: NarrativeSource): Paragraph[] {
  const words = source.wording.shanghaiOther;
  const amountOf = (id: (typeof items)[number]) => column(source, id, words[id]);
  const single = (id: (typeof items)[number]) =>
    join([fill(words[id], { amount: amountSpan(amountOf(id)) }), changeWithReason(source, id, amountOf(id))], "，");
  const total = stated(column(source, "total", "“三公”经费合计"), items.map(amountOf));
  const both = stated(column(source, "officialVehicles", "公务用车购置及运行费小计"), vehicles.map(amountOf));
  return [
    paragraph(
      sentence([
        fill(words.threePublic, { ...namesOf(source), amount: amountSpan(total) }),
        changeFrom(source, total, lastYearOf(source, ...items)),
      ]),
    ),
    paragraph(sentence([single("overseasVisits")])),
    paragraph(
      sentence(
        [
          join(
            [
              fill(words.officialVehicles, { amount: amountSpan(both) }),
              changeFrom(source, both, lastYearOf(source, ...vehicles)),
            ],
            "，",
          ),
          single("officialVehiclePurchase"),
          single("officialVehicleOperation"),
        ],
        "。",
        "；",
      ),
    ),
    paragraph(sentence([single("officialHospitality")])),
  ];
}

function column({ reading }: NarrativeSource, id: string, name: string): MaybeQuantity {
  return lineQuantity(reading, "T9.main", "amounts", id, name);
}

/** The sum as the table states it; the sum of its parts where it was left blank. */
function stated(sum: MaybeQuantity, parts: readonly MaybeQuantity[]): MaybeQuantity {
  return isZero(sum) && parts.some(isNonZero) ? sumOf(parts) : sum;
}
