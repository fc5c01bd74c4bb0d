import { amount } from "../../src/core/money/amount";
import { amountText, differenceText, placeText } from "../../src/ui/format";

test("amounts keep the table's digits and a true minus sign", () => {
  expect(amountText(amount("93.4"))).toBe("93.40");
  expect(amountText(amount("2909250"), 0)).toBe("2909250");
  expect(amountText(amount("-0.5"))).toBe("−0.50");
});

test("a difference shows its direction, and none for zero", () => {
  expect(differenceText(amount("0.5"))).toBe("+0.50");
  expect(differenceText(amount("-0.5"))).toBe("−0.50");
  expect(differenceText(amount("0"))).toBe("0.00");
});

test("a place is the sheet's name and the address people know", () => {
  expect(placeText({ sheet: "表八", row: 5, column: 2 })).toBe("表八 C6");
});
