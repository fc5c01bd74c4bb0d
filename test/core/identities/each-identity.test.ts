import { checkWorkbook } from "../../../src/core/check";
import { expandIdentities, type IdentityInstance } from "../../../src/core/identities/instances";
import { readWorkbook } from "../../../src/core/reading/read-workbook";
import { xinjiang2022 } from "../../../src/core/standards/xinjiang-2022";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { withCell } from "../../support/units/change";
import { drawUnit, plainLayout } from "../../support/units/layout";
import { makeUnit } from "../../support/units/unit";

/** Units of many kinds: with and without funds, other incomes and projects. */
const workbooks = Array.from({ length: 12 }, (_, seed) => drawUnit(makeUnit(seed + 1, { exact: true }), plainLayout));
const instances = workbooks.map((snapshot) => ({
  snapshot,
  instances: expandIdentities(readWorkbook(snapshot, xinjiang2022)).instances,
}));

function instanceOf(id: string): { snapshot: WorkbookSnapshot; instance: IdentityInstance } | undefined {
  const all = instances.flatMap(({ snapshot, instances: list }) =>
    list.flatMap((instance) => (instance.definition.id === id ? [{ snapshot, instance }] : [])),
  );
  return all.find(({ instance }) => instance.terms.some(({ figure }) => !figure.value.eq("0"))) ?? all[0];
}

/** A value of the subject's cell with which the identity cannot hold. */
function breaking({ definition, subject, terms }: IdentityInstance): number {
  const value = Number(subject.value.toFixed());
  if (definition.relation === "<=") {
    const bound = terms
      .filter(({ side }) => side === "right")
      .reduce((sum, { figure }) => sum + Number(figure.value.toFixed()), 0);
    return bound + 1000;
  }
  return definition.relation === ">=" ? -value - 1 : value + 100;
}

describe.each(xinjiang2022.identities.map((identity) => [identity.id, identity] as const))("%s", (id, identity) => {
  test("holds on a consistent unit and is named when its figure is changed", () => {
    const found = instanceOf(id);
    if (!found) throw new Error(`no unit has an instance of ${id}`);
    const { snapshot, instance } = found;
    expect(checkWorkbook(snapshot).findings.filter(({ rule }) => rule === id)).toEqual([]);
    const broken = checkWorkbook(withCell(snapshot, instance.subject.cell, breaking(instance)));
    const findings = broken.findings.filter(({ rule }) => rule === id);
    expect(findings.map(({ severity }) => severity)).toContain(identity.severity ?? "error");
    const weighed = findings.flatMap(({ cells }) => cells.map(({ cell }) => cell));
    expect(weighed).toEqual(expect.arrayContaining(instance.terms.map(({ figure }) => figure.cell)));
  });

  test("has a name in both languages, a basis and a number of the catalogue", () => {
    expect(identity.name["zh-CN"]).toMatch(/[＝≥≤]/);
    expect(identity.name["en-US"]).toMatch(/[=≥≤]/);
    expect(identity.basis).not.toBe("");
    expect(identity.number).toBeGreaterThanOrEqual(1);
    expect(identity.number).toBeLessThanOrEqual(37);
  });
});

test("every number from 1 to 37 of the catalogue is declared", () => {
  const numbers = new Set(xinjiang2022.identities.map(({ number }) => number));
  expect(Array.from({ length: 37 }, (_, index) => index + 1).filter((number) => !numbers.has(number))).toEqual([]);
});

test("no identity is listed twice", () => {
  const ids = xinjiang2022.identities.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
