import { shiftFormula } from "../../../src/hosts/xlsx/formula-shift";

test.each([
  ["B3*2+$B$2", 1, 0, "B4*2+$B$2"],
  ["SUM(A1:A3,$C1)", 2, 1, "SUM(B3:B5,$C3)"],
  ["表一!B2+'Q & A'!C3", 1, 1, "表一!C3+'Q & A'!D4"],
  ["'A1'!A1", 1, 0, "'A1'!A2"],
  ['A1&"A1"&"say ""A1"""', 1, 0, 'A2&"A1"&"say ""A1"""'],
  ["LOG10(A1)+ATAN2(A1,B1)", 1, 0, "LOG10(A2)+ATAN2(A2,B2)"],
  ["SUM(A:A)+SUM($B:C)", 0, 1, "SUM(B:B)+SUM($B:D)"],
  ["SUM(1:1)+SUM($2:3)", 1, 0, "SUM(2:2)+SUM($2:4)"],
  ["rate2022*A1", 1, 0, "rate2022*A2"],
  ["总额1+A1", 1, 0, "总额1+A2"],
  ["1.5E3+A1%", 1, 0, "1.5E3+A2%"],
  ["A1+B1", -1, 0, "#REF!+#REF!"],
  ["A1", 0, -1, "#REF!"],
  ["XFD1048576", 1, 0, "#REF!"],
  ["$A$1", -5, -5, "$A$1"],
  ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ["Sheet1!A1", 1, 0, "Sheet1!A2"],
  ["A1", 0, 0, "A1"],
])("%s by %i rows and %i columns", (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});
