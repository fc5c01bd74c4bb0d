import { amount } from "../../money/amount";
import type { Statement } from "../../text/claims";
import type { TextReading } from "../../text/read-text";
import { sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** From this change on, in %, a specific reason is asked for. */
const reasonFrom = amount("10");

/** A change of a tenth and more has its reason, and no reason is left blank. */
export const textChangeHasReason = createTextRule({
  meta: {
    id: "text-change-has-reason",
    number: 59,
    name: { "zh-CN": "较大的增减写明原因", "en-US": "A marked change has its reason" },
    basis: "财预〔2016〕143号：增减变化情况应当说明原因",
    severity: "warning",
    fix: {
      "zh-CN": "补写具体原因。",
      "en-US": "Give the specific reason.",
    },
  },
  check: (text) =>
    text.statements.flatMap((statement) => {
      const { section, sentence, reason, rate, subject } = statement;
      if (reason && isBlank(text, statement)) {
        const place = { section, sentence, place: reason.place };
        return [
          sentenceFinding(
            text,
            [place],
            { key: "text.reason-blank", data: { thing: subject.label } },
            { severity: "error" },
          ),
        ];
      }
      if (!rate || rate.printed.value.lt(reasonFrom) || isExplained(text, statement)) return [];
      const data = { thing: subject.label, printed: `${rate.printed.value.toFixed(rate.printed.decimals)}%` };
      return [sentenceFinding(text, [{ section, sentence, place: rate.place }], { key: "text.reason-missing", data })];
    }),
});

/** Nothing behind 主要原因是 but its stop; a reason that follows in the next paragraph stands behind a colon. */
function isBlank({ source }: TextReading, { reason }: Statement): boolean {
  if (!reason || reason.text.replace(/[\s:，,、…._xX×*—-]/g, "") !== "") return false;
  const behind = source.slice(reason.place.end, reason.place.end + 4).trim();
  return /^[。；;，,]/.test(behind);
}

/** One reason may explain all that its paragraph, and the paragraph before it, tell. */
function isExplained({ statements }: TextReading, { paragraph, section }: Statement): boolean {
  return statements.some(
    (other) =>
      other.section === section &&
      other.reason !== undefined &&
      other.paragraph >= paragraph &&
      other.paragraph <= paragraph + 1,
  );
}
