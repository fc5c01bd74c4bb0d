import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { FlowNode, FlowStage, MoneyFlow } from "../../core/report/money-flow";
import { sum } from "../../core/money/amount";
import { cellKey } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { useCardStyles } from "../findings/use-card-styles";
import { amountText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import { drawnFlow, type DrawnNode } from "./flow-layout";
import { wrapped } from "./wrapped";

const useStyles = makeStyles({
  figure: { margin: "4px 0 8px" },
  picture: { display: "block", width: "100%", maxWidth: "440px", height: "auto", overflow: "visible" },
  link: {
    fill: "none",
    stroke: tokens.colorBrandStroke2,
    strokeOpacity: 0.55,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  node: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  // Legible on the streams that pass below.
  label: {
    fontSize: "11px",
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    strokeLinejoin: "round",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  amount: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  note: { margin: "2px 0 0" },
});

/** Room for a label in em, by the stage of its node. */
const room: Record<FlowStage, number> = { income: 8.2, class: 8.05, use: 6 };
const lineHeight = 13;

/** From incomes to 类 to 基本 and 项目: a stream is as thick as its amount. */
export function FlowChart({ flow }: { readonly flow: MoneyFlow }): ReactElement {
  const styles = useStyles();
  const cards = useCardStyles();
  const language = useLanguage();
  const { charts: words, findings } = useWords();
  const drawn = useMemo(() => drawnFlow(flow), [flow]);
  const text = ({ amount }: { readonly amount: FlowNode["amount"] }): string => amountText(amount, flow.decimals);
  const nameOf = (id: string): string => flow.nodes.find((node) => node.id === id)?.name[language] ?? id;
  const stageText = (stage: FlowStage): string => {
    const nodes = flow.nodes.filter((node) => node.stage === stage);
    const parts = nodes.map((node) => words.flow.part(node.name[language], text(node))).join(words.flow.separator);
    return words.flow.stage[stage](text({ amount: sum(nodes.map(({ amount }) => amount)) }), flow.amountUnit, parts);
  };
  return (
    <figure className={styles.figure}>
      {drawn && (
        <svg
          className={styles.picture}
          viewBox={`0 0 ${drawn.width} ${drawn.height}`}
          role="img"
          aria-label={`${stageText("income")}${stageText("use")}`}
        >
          {drawn.links.map(({ id, path, width }) => (
            <path key={id} className={styles.link} d={path} strokeWidth={width} />
          ))}
          {drawn.nodes.map(({ node, ...box }) => (
            <rect key={node.id} className={styles.node} {...box} />
          ))}
          {drawn.nodes.map((one) => (
            <Label key={one.node.id} drawn={one} name={one.node.name[language]} amount={text(one.node)} />
          ))}
        </svg>
      )}
      <figcaption className={cards.quiet}>
        {(["income", "use"] as const).map((stage) => (
          <p key={stage} className={styles.note}>
            {stageText(stage)}
          </p>
        ))}
        {flow.nodes.map(({ id, name, amount, received }) =>
          received === undefined ? null : (
            <p key={id} className={styles.note}>
              {words.flow.untied(name[language], text({ amount: received }), text({ amount }), flow.amountUnit)}
            </p>
          ),
        )}
      </figcaption>
      <Disclosure className={cards.more} summary={words.asTable(flow.links.length)}>
        <table className={cards.table}>
          <thead>
            <tr>
              <th scope="col">{words.flow.from}</th>
              <th scope="col">{words.flow.to}</th>
              <th scope="col">{findings.cellHead}</th>
              <th scope="col" className="amount">
                {words.flow.amount(flow.amountUnit)}
              </th>
            </tr>
          </thead>
          <tbody>
            {flow.links.map(({ from, to, amount, cells }) => (
              <tr key={`${from} ${to}`}>
                <td>{nameOf(from)}</td>
                <td>{nameOf(to)}</td>
                <td>
                  {cells.map((cell) => (
                    <CellLink key={cellKey(cell)} cell={cell} />
                  ))}
                </td>
                <td className="amount">{text({ amount })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}

/** Beside its node and over the streams; the last column's stands to the left. */
function Label(props: { readonly drawn: DrawnNode; readonly name: string; readonly amount: string }): ReactElement {
  const { node, x, y, width, height } = props.drawn;
  const styles = useStyles();
  const lines = wrapped(props.name, room[node.stage], 2);
  const isLast = node.stage === "use";
  const at = isLast ? x - 5 : x + width + 5;
  const top = y + height / 2 - (lines.length * lineHeight) / 2 + 3;
  return (
    <text className={styles.label} textAnchor={isLast ? "end" : "start"} aria-hidden="true">
      {lines.map((line, index) => (
        <tspan key={index} x={at} y={top + index * lineHeight}>
          {line}
        </tspan>
      ))}
      <tspan className={styles.amount} x={at} y={top + lines.length * lineHeight}>
        {props.amount}
      </tspan>
    </text>
  );
}
