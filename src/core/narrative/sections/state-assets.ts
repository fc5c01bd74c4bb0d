import { amountSpan, countSpan, fill, paragraph, sentence } from "../compose";
import { amountFact, countFact, isZero, sumOf } from "../quantity";
import { namesOf, type NarrativeSource } from "../source";
import type { Paragraph } from "../span";

const vehicleKinds = ["generalVehicle", "enforcementVehicle", "otherVehicle"] as const;

/** 国有资产占用使用: houses, vehicles by kind, furniture, other assets, large equipment, and what will be bought. */
export function stateAssets(source: NarrativeSource): Paragraph[] {
  const words = source.wording.otherMatters;
  const names = namesOf(source);
  const line = (phrase: string, parts: Parameters<typeof fill>[1]) => paragraph({ spans: fill(phrase, parts) });
  const amount = (id: string) => amountFact(source.facts.fields.get(id), id);
  const count = (id: string) => countFact(source.facts.fields.get(id), id);
  const pieces = (id: string) => countSpan(count(id), "台（套）");
  const [general, enforcement, other] = vehicleKinds.map((kind) => ({
    count: countSpan(count(`assets.${kind}Count`), "辆"),
    value: amountSpan(amount(`assets.${kind}Value`)),
  }));
  if (!general || !enforcement || !other) return [];
  const vehiclePurchase = amount("purchases.vehicles");
  return [
    line(words.assets, names),
    line(words.houses, {
      area: countSpan(count("assets.houseArea"), "平方米"),
      value: amountSpan(amount("assets.houseValue")),
    }),
    line(words.vehicles, {
      count: countSpan(sumOf(vehicleKinds.map((kind) => count(`assets.${kind}Count`))), "辆"),
      value: amountSpan(sumOf(vehicleKinds.map((kind) => amount(`assets.${kind}Value`)))),
      generalCount: general.count,
      generalValue: general.value,
      enforcementCount: enforcement.count,
      enforcementValue: enforcement.value,
      otherCount: other.count,
      otherValue: other.value,
    }),
    line(words.furniture, { value: amountSpan(amount("assets.furnitureValue")) }),
    line(words.otherAssets, { value: amountSpan(amount("assets.otherValue")) }),
    line(words.equipment, { over50: pieces("assets.equipmentOver50"), over100: pieces("assets.equipmentOver100") }),
    paragraph(
      sentence([
        isZero(vehiclePurchase)
          ? fill(words.noVehiclePurchase, names)
          : fill(words.vehiclePurchase, { ...names, amount: amountSpan(vehiclePurchase) }),
        fill(words.equipmentPurchase, {
          over50: pieces("purchases.equipmentOver50"),
          over100: pieces("purchases.equipmentOver100"),
        }),
      ]),
    ),
  ];
}
