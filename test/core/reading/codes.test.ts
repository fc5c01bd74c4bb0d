import { parseCode } from "../../../src/core/reading/codes";

const functional = [3, 5, 7];
const economic = [3, 5];

test.each<[string, string[], number[], (string | undefined)[], string, number]>([
  ["split", ["201", "05", "04"], functional, [], "2010504", 3],
  ["split with lost zeros", ["201", "5", "4"], functional, [], "2010504", 3],
  ["what repeats left out", ["", "", "4"], functional, ["201", "20105"], "2010504", 3],
  ["joined", ["2010504"], functional, [], "2010504", 3],
  ["joined with a lost zero below its parent", ["3012"], economic, ["301"], "30102", 2],
  ["code and name in one cell", ["20105 统计信息事务"], functional, ["201"], "20105", 2],
])("%s", (_, cells, levels, context, code, level) => {
  expect(parseCode(cells, levels, context)).toEqual({ code, level });
});

test.each([[["合计"]], [["", "", ""]], [["20"]]])("%j is no code", (cells) => {
  expect(parseCode(cells, functional, [])).toBeUndefined();
});
