import { linePlace, sentenceFinding } from "../text/sentence-finding";
import { createTextRule } from "../rule";

/** What one wishes to be small has an upper limit: a failure rate "=5%" means at most 5 %. */
export const textIndicatorSense = createTextRule({
  meta: {
    id: "text-indicator-sense",
    number: 68,
    name: { "zh-CN": "绩效指标的符号合乎本意", "en-US": "Indicators have the sign that is meant" },
    basis: "项目绩效目标表：指标值由符号、数字和单位组成，符号应当与指标方向一致",
    severity: "warning",
    fix: {
      "zh-CN": "把上限写成“≤”，下限写成“≥”。",
      "en-US": "Write an upper limit as ≤, a lower one as ≥.",
    },
  },
  check: (text) =>
    text.targets.flatMap(({ indicators, section }) =>
      indicators
        .filter(
          ({ name, value }) =>
            /(?:故障|差错|错误|投诉|断电|事故|延误|违规|失误)(?:发生)?(?:率|次数)$/.test(name) &&
            /^[=≥>](?!0(?:%|次)?$)/.test(value),
        )
        .map(({ name, value, place }) =>
          sentenceFinding(text, [linePlace(section, place)], { key: "text.indicator-sense", data: { name, value } }),
        ),
    ),
});
