import { findAllRepairs, type FaultRepairs } from "../../../src/core/identities/repairs";
import { judged, setsOf } from "../../support/small-repairs";

/** Two columns; another table repeats their totals and what stands in row 3, and nothing adds the totals up. */
const pair = (name: string): string[] => [
  `${name}.a2 = ${name}.b2 + ${name}.c2`,
  `${name}.b = ${name}.b2 + ${name}.b3`,
  `${name}.c = ${name}.c2 + ${name}.c3`,
  ...["b", "c", "b3", "c3"].map((cell) => `${name}x.${cell} = ${name}.${cell}`),
];
/** 10 stands under c instead of b: both totals are wrong. */
const movedPair = (name: string): Record<string, string> => ({
  [`${name}.a2`]: "13.00",
  [`${name}.b2`]: "0.00",
  [`${name}.c2`]: "13.00",
  [`${name}.b3`]: "1.00",
  [`${name}.c3`]: "4.00",
  [`${name}.b`]: "11.00",
  [`${name}.c`]: "7.00",
  [`${name}x.b`]: "11.00",
  [`${name}x.c`]: "7.00",
  [`${name}x.b3`]: "1.00",
  [`${name}x.c3`]: "4.00",
});
const pairs = (count: number): FaultRepairs[] => {
  const names = Array.from({ length: count }, (_, index) => `P${index + 1}`);
  return findAllRepairs(
    judged(
      names.map(movedPair).reduce((all, one) => ({ ...all, ...one })),
      names.flatMap(pair),
    ),
  );
};

describe("broken places that hang together", () => {
  test("are mended by two cells of both rather than by two cells of each", () => {
    const [found, ...others] = pairs(1);
    expect(found && setsOf(found)).toEqual(["P1.b2→1000 P1.c2→300"]);
    expect(found?.fault).toHaveLength(2);
    expect(found?.complete).toBe(true);
    expect(others).toEqual([]);
  });

  test("are joined as long as there are eight of them, and beyond that each is mended by itself", () => {
    expect(pairs(4).map(setsOf)).toEqual([1, 2, 3, 4].map((name) => [`P${name}.b2→1000 P${name}.c2→300`]));
    const many = pairs(5);
    expect(many).toHaveLength(10);
    expect(many[0] && setsOf(many[0])).toContain("P1.b→100 P1x.b→100");
  });

  test("count once: what is mended with one neighbour is not mended with another again", () => {
    // Column d is 10 short too: row 3 could have lent it what c shows too much.
    const row3 = { "P1.c3": "14.00", "P1.c": "17.00", "P1x.c": "17.00", "P1.d3": "14.00", "P1.a3": "29.00" };
    const found = findAllRepairs(
      judged({ ...movedPair("P1"), ...row3, "P1.d": "24.00", "P1x.d": "24.00" }, [
        ...pair("P1").filter((text) => !text.startsWith("P1x.c3")),
        "P1.d = P1.d3",
        "P1x.d = P1.d",
        "P1.a3 = P1.b3 + P1.c3 + P1.d3",
      ]),
    );
    expect(found.map(({ fault }) => fault.length)).toEqual([2, 1]);
    expect(found[0] && setsOf(found[0])).toEqual(["P1.b2→1000 P1.c2→300"]);
    expect(found[1] && setsOf(found[1])).toContain("P1.d→1400 P1x.d→1400");
  });

  test("of one fault alone are told once", () => {
    // The row total and its copy are both stale: two cells of one broken sum.
    const figures = { "T1.a": "9.00", "T1.b": "1.00", "T1.c": "2.00", "T2.a": "9.00", "T2.b": "1.00", "T2.c": "2.00" };
    const [found, ...others] = findAllRepairs(
      judged(figures, ["T1.a = T1.b + T1.c", "T2.a = T1.a", "T2.b = T1.b", "T2.c = T1.c"]),
    );
    expect(found && setsOf(found)).toEqual(["T1.a→300 T2.a→300", "T1.b→700 T2.b→700", "T1.c→800 T2.c→800"]);
    expect(found?.fault).toHaveLength(1);
    expect(others).toEqual([]);
  });
});

describe("three cells of three tables", () => {
  /** Each of the three is what two other tables show otherwise; `total` adds them up and shows the true sum. */
  const ties = ["a", "b", "c"].flatMap((letter, index) => [
    `T${index + 1}.${letter} = T4.${letter}`,
    `T${index + 1}.${letter} = T5.${letter}`,
  ]);
  const right = { "T4.a": "1.50", "T5.a": "1.50", "T4.b": "2.70", "T5.b": "2.70", "T4.c": "3.90", "T5.c": "3.90" };
  const wrong = { "T1.a": "1.00", "T2.b": "2.00", "T3.c": "3.00" };
  const mended = "T1.a→150 T2.b→270 T3.c→390";

  test("of one fault", () => {
    const total = { "T6.a": "8.10", "T7.a": "8.10" };
    const found = findAllRepairs(
      judged({ ...right, ...wrong, ...total }, [...ties, "T6.a = T1.a + T2.b + T3.c", "T7.a = T6.a"]),
    );
    expect(found.map(setsOf)).toEqual([[mended]]);
    expect(found[0]?.complete).toBe(true);
  });

  test("that compensate each other are three faults with one repair, even where the third joins the other two", () => {
    // In two tables 0.50 is missing that the third shows too much, as a sum with each of them says.
    const figures = { ...right, "T1.a": "1.00", "T2.b": "2.20", "T3.c": "4.40", "T6.a": "5.40", "T7.a": "6.60" };
    const again = { "T8.a": "1.50", "T8.b": "2.70", "T8.c": "3.90", "T9.a": "1.50", "T9.b": "2.70", "T9.c": "3.90" };
    const judgement = judged({ ...figures, ...again, "T10.a": "5.40", "T10.b": "6.60" }, [
      ...ties,
      ...["a", "b", "c"].flatMap((letter) => [`T4.${letter} = T8.${letter}`, `T5.${letter} = T9.${letter}`]),
      "T6.a = T1.a + T3.c",
      "T10.a = T6.a",
      "T7.a = T2.b + T3.c",
      "T10.b = T7.a",
    ]);
    expect(judgement.faults).toHaveLength(3);
    expect(findAllRepairs(judgement).map(setsOf)).toEqual([[mended]]);
  });
});
