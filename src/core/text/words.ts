/** The words by which a sentence says what its numbers are. Texts are normalised: no spaces, half-width brackets. */

const up = "增加|增长|上升|提高|增多|净增|调增|核增|新增|追加|上涨|增幅|增";
const down = "减少|下降|降低|压减|压缩|缩减|削减|调减|核减|净减|减幅|降幅|(?<!增)减";
const filler = "(?:了|额|额度|率|比例|幅度|金额|数额|数|约|共|合计|为|达|达到|近|:|是)*";

const upEnd = new RegExp(`(?:${up})${filler}$`);
const downEnd = new RegExp(`(?:${down})${filler}$`);

export type Direction = "up" | "down";

/** The direction that the words right before a number give it, and where those words begin. */
export function directionBefore(text: string): { readonly direction: Direction; readonly start: number } | undefined {
  const risen = upEnd.exec(text);
  const fallen = downEnd.exec(text);
  if (risen && (!fallen || risen.index > fallen.index)) return { direction: "up", start: risen.index };
  return fallen ? { direction: "down", start: fallen.index } : undefined;
}

export function withoutDirection(text: string): string {
  return text.slice(0, directionBefore(text)?.start ?? text.length);
}

/** A rate named without saying which way: "增减率", "同比变化". */
export const undirectedRate = /(?:增减|变动|变化)(?:率|幅度|比例)?(?:为|是|:)*$/;

const comparison =
  /(?:比|较|与|同|和)(?:上年|去年|上一年|前一年|\d{4}年)[^，;。增减下降提持无压基一相]*(?:相比|比较)?|同比|环比/;

export interface Comparison {
  readonly start: number;
  readonly end: number;
  /** "比上年预算数" */
  readonly text: string;
}

/** The words of comparison of a clause. */
export function comparisonIn(text: string): Comparison | undefined {
  const found = comparison.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length, text: found[0] } : undefined;
}

/** What figure of the year before is meant, where the words say so. */
export function baseOf(words: string): "budget" | "executed" | undefined {
  if (/执行|决算|实际|支出数/.test(words)) return "executed";
  return /预算/.test(words) ? "budget" : undefined;
}

/** "占总支出的" right before a number: the whole it is a share of, "" when the words leave it open. */
export function shareBefore(text: string): { readonly whole: string; readonly start: number } | undefined {
  const found = /占(?!用)(?:比重|比例|比)?([^，;。:]*?)(?:的)?(?:比重|比例|比)?(?:为|约|达|是|:)*$/.exec(text);
  if (found) return { whole: found[1] ?? "", start: found.index };
  const share = /(?:比重|占比|所占比例)(?:为|约|达|是|:)*$/.exec(text);
  return share ? { whole: "", start: share.index } : undefined;
}

/** "由5万元": the amount that a thing comes from. */
export const comesFrom = /(?:由|从)(?:(?:上年|去年|\d{4}年)度?)?(?:年初|预算|执行|数|的)*$/;
/** "增加到6万元": the amount that it comes to. */
export const comesTo =
  /(?:增加|增长|上升|提高|减少|下降|降低|压减|压缩|调整|增|减|降)(?:到|至)$|调整为$|(?<=增加|减少|下降|增长)(?:，)?达到$/;
/** An amount of change that says nothing of its direction. */
export const undirectedChange = /(?:差值|差额|差异|(?:增减|变动|变化)(?:额|金额|数))(?:为|是|:)*$/;

export const flat =
  /持平|(?:无|没有|未发生)(?:增减)?变[化动]|无增减|未增减|(?:与|同|和)(?:上年|去年|\d{4}年)[^，;。]{0,10}(?:一致|相同|相等)/g;
export const almostFlat = /(?:基本|大致|大体|略)[^，。;]{0,2}$/;
export const noBase =
  /(?:上年|去年|上一年)(?!结转|结余|末|底)[^，;。]{0,6}(?:无此|未安排|没有安排|无预算|没有此|未编制|无该|无相关)|无可比|不可比|无法计算|首次安排/g;
export const notArranged = /未安排|没有安排|无预算安排|不安排|未编列|无安排|没有使用/g;
export const reason =
  /(?:增减|变动|变化|增长|减少|增加|下降)?(?:的)?(?:主要)?原因(?:是|为|系|在于|:|如下)+|主要是(?:由于|因为|因)?|主要(?:由于|因为|系)|由于|是因为|系因/g;
/** A paragraph that begins so goes on with the thing of the one before: a reason, or what was carried out last year. */
export const goesOn = new RegExp(`^(?:${reason.source}|\\d{4}年(?:当年)?预算执行数)`);
/** "(款)用于社会福利的…" is a name. */
export const purpose = /(?:主要|全部|专项)用于|(?<=^|[，。;:、(])用于/g;

/** A clause that goes on counting up: "二是…", "(2)…". */
export const listOrdinal =
  /^(?:[一二三四五六七八九]是|其[一二三]|\(?\d{1,2}[.、)]|[\u2460-\u24ff]|同时|另外|此外|以及)/;
