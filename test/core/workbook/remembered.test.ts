import fc from "fast-check";
import { remembered } from "../../../src/core/workbook/remembered";

test("what is remembered is what is made anew, for short and for very long texts", () => {
  const measured = remembered((text) => `${text.length} ${text.slice(0, 3)}`);
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.nat(999).map((length) => "长".repeat(length)),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect([measured(any), measured(any)]).toEqual(Array(2).fill(`${any.length} ${any.slice(0, 3)}`));
    }),
  );
});

test("a text that comes again is not looked at again; one of a whole cell is not kept", () => {
  const seen: string[] = [];
  const lengthOf = remembered((text) => {
    seen.push(text.slice(0, 2));
    return text.length;
  });
  for (const text of ["科目编码", "科目编码", "说".repeat(3000), "说".repeat(3000)]) lengthOf(text);
  expect(seen).toEqual(["科目", "说说", "说说"]);
});

test("more texts than any memory should hold are still told right", () => {
  const same = remembered((text) => text);
  for (let number = 0; number < 25_000; number++) expect(same(`项目${number}`)).toBe(`项目${number}`);
});
