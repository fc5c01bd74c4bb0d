import { zero } from "../../money/amount";
import type { Reading } from "../../reading/reading";
import { listFinding } from "../text/list-findings";
import { figureCell, printedFigureText, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** The vehicles of all kinds are the vehicles; a unit without any has no vehicle to run. */
export const textVehiclesAddUp = createTextRule({
  meta: {
    id: "text-vehicles-add-up",
    number: 64,
    name: { "zh-CN": "车辆分项之和等于总数", "en-US": "Vehicles add up" },
    basis: "财预〔2016〕143号：国有资产占有使用情况",
    severity: "error",
    fix: {
      "zh-CN": "核对各类车辆的数量和公务用车运行费。",
      "en-US": "Check the vehicles of each kind and their running costs.",
    },
  },
  check: (text, { reading }) => {
    const lists = text.lists.filter(
      ({ whole, parts }) => whole.unit === "辆" && parts.some(({ label }) => label.includes("其他")),
    );
    const owned = text.claims
      .map(({ claim }) => claim)
      .find(({ unit, label }) => unit === "辆" && /^(?:共有)?(?:公务)?(?:用车|车辆)/.test(label));
    const running = operationFigure(reading);
    const isOdd = owned?.printed.value.eq(zero) === true && running && running.value.gt(zero);
    return [
      ...lists.flatMap((list) => listFinding(text, list)),
      ...(isOdd
        ? [
            sentenceFinding(
              text,
              [owned],
              { key: "text.no-vehicle-but-costs", data: { stated: printedFigureText(running) } },
              { severity: "warning", cells: [figureCell(running)] },
            ),
          ]
        : []),
    ];
  },
});

function operationFigure({ tables }: Reading) {
  return tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures.get("officialVehicleOperation") ?? [])),
  )[0];
}
