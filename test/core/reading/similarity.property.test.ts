import fc from "fast-check";
import { normaliseText, similarity } from "../../../src/core/reading/normalise";

/** Shared letter pairs by the definition: each pair of one text crosses out an equal pair of the other. */
function commonPairs(a: string, b: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const left = pairs(b);
  return pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const texts = fc.string({ unit: fc.constantFrom("收", "入", "支", "a"), minLength: 2, maxLength: 80 });

it("is twice the shared letter pairs by all pairs, for short texts and for long ones", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const all = a.length + b.length - 2;
      expect(similarity(a, b)).toBeCloseTo(a === b ? 1 : (2 * commonPairs(a, b)) / all, 12);
      expect(similarity(a, b)).toBe(similarity(b, a));
    }),
  );
});

it("a text that is normal already stays, and normalising twice changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), texts), (text) => {
      const normal = normaliseText(text);
      expect(normaliseText(normal)).toBe(normal);
      expect(normal).not.toMatch(/[\s"'“”‘’「」『』]/);
    }),
  );
  expect(normaliseText("财政拨款（补\n助）")).toBe("财政拨款(补助)");
});
