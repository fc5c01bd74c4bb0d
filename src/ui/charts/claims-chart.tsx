import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellClaims, Claim, ClaimTie } from "../../core/report/cell-claims";
import type { TableDefinition } from "../../core/standards/definition";
import { a1 } from "../../core/workbook/address";
import { useCardStyles } from "../findings/use-card-styles";
import { amountText } from "../format";
import { useLanguage, useWords } from "../i18n/language";
import { wrapped } from "./wrapped";

const width = 284;
const cellWidth = 82;
const claimLeft = 130;
const claimWidth = width - claimLeft - 1;
const lineHeight = 14;
const padding = 6;
const gap = 8;
/** Em of 11 pixels that fit into the box of a claim. */
const room = 12.4;

const useStyles = makeStyles({
  figure: { margin: "4px 0 0" },
  picture: { display: "block", width: "100%", maxWidth: "400px", height: "auto" },
  box: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  // Drawn thick; the sign on the line says the same.
  chosen: { strokeWidth: "2px", stroke: tokens.colorNeutralForeground1 },
  line: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  broken: { strokeDasharray: "4 3" },
  text: {
    fontSize: "11px",
    fill: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  value: { fontSize: "12px", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  list: { margin: "4px 0 0", paddingInlineStart: "18px" },
});

interface ClaimsChartProps {
  readonly claims: CellClaims;
  readonly tables: readonly TableDefinition[];
}

/** The doubtful cell on the left; on the right what the tables make of it, each amount with those that bear it out. */
export function ClaimsChart({ claims: about, tables }: ClaimsChartProps): ReactElement {
  const styles = useStyles();
  const cards = useCardStyles();
  const language = useLanguage();
  const { charts, listSeparator } = useWords();
  const { claims: words } = charts;
  const ordinals = (ids: readonly string[]): string =>
    ids.map((id) => tables.find((table) => table.id === id)?.ordinal ?? id).join(listSeparator);
  const amount = (value: Claim["value"]): string => amountText(value, about.decimals);
  const stacked = boxesOf(about, (claim) =>
    wrapped(words.borneOut(countOf(claim), ordinals(tablesOf(claim, tables))), room, 3),
  );
  const bottom = Math.max(0, ...stacked.map(({ top, height: tall }) => top + tall));
  const height = Math.max(60, bottom + 1);
  const boxes = stacked.map((box) => ({ ...box, top: box.top + (height - bottom - 1) / 2 }));
  const middle = height / 2;
  const cell = [`${ordinals([about.table])} ${a1(about.cell)}`, words.stated, amount(about.stated)];
  return (
    <figure className={styles.figure}>
      <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {boxes.map(({ claim, top, height: tall }) => {
          const isStated = claim.value.eq(about.stated);
          const end = top + tall / 2;
          const centre = (cellWidth + claimLeft) / 2;
          return (
            <g key={claim.value.toFixed()}>
              <path
                className={mergeClasses(styles.line, !isStated && styles.broken)}
                d={`M${cellWidth} ${middle}C${centre} ${middle} ${centre} ${end} ${claimLeft} ${end}`}
              />
              <Sign x={centre} y={(middle + end) / 2} holds={isStated} />
            </g>
          );
        })}
        <rect
          className={mergeClasses(styles.box, styles.chosen)}
          x={1}
          y={middle - 28}
          width={cellWidth - 1}
          height={56}
          rx={4}
        />
        {cell.map((line, index) => (
          <text
            key={index}
            className={mergeClasses(styles.text, index === 2 && styles.value)}
            x={1 + padding}
            y={middle - 28 + padding + 11 + index * (lineHeight + 1)}
          >
            {line}
          </text>
        ))}
        {boxes.map(({ claim, lines, top, height: tall }) => (
          <g key={claim.value.toFixed()}>
            <rect className={styles.box} x={claimLeft} y={top} width={claimWidth} height={tall} rx={4} />
            <text className={mergeClasses(styles.text, styles.value)} x={claimLeft + padding} y={top + padding + 11}>
              {amount(claim.value)}
            </text>
            {lines.map((line, index) => (
              <text
                key={index}
                className={styles.text}
                x={claimLeft + padding}
                y={top + padding + 11 + (index + 1) * lineHeight}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        {about.claims.map((claim) => (
          <div key={claim.value.toFixed()}>
            <p className={cards.sentence}>
              {claim.value.eq(about.stated)
                ? words.agree(countOf(claim), amount(claim.value), about.amountUnit)
                : words.demand(countOf(claim), amount(claim.value), about.amountUnit)}
            </p>
            {claim.ties.length > 0 && (
              <ul className={styles.list}>
                {claim.ties.map((tie) => (
                  <li key={`${tie.rule} ${tie.tables.join()}`}>{tieText(tie, tie.name[language], words)}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </figcaption>
    </figure>
  );
}

function tieText(
  { count, isRounded }: ClaimTie,
  name: string,
  words: { readonly times: (name: string, count: number) => string; readonly rounded: (name: string) => string },
): string {
  const text = count > 1 ? words.times(name, count) : name;
  return isRounded ? words.rounded(text) : text;
}

function countOf({ ties }: Claim): number {
  return ties.reduce((count, tie) => count + tie.count, 0);
}

function tablesOf({ ties }: Claim, tables: readonly TableDefinition[]): string[] {
  const ids = new Set(ties.flatMap((tie) => tie.tables));
  return tables.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

interface ClaimBox {
  readonly claim: Claim;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

function boxesOf({ claims }: CellClaims, linesOf: (claim: Claim) => string[]): ClaimBox[] {
  let top = 1;
  const borneOut = claims.filter(({ ties }) => ties.length > 0);
  return borneOut.map((claim) => {
    const lines = linesOf(claim);
    const box = { claim, lines, top, height: 2 * padding + (lines.length + 1) * lineHeight };
    top += box.height + gap;
    return box;
  });
}

/** A tick or a cross on the line, in a circle of the page's colour. */
function Sign({ x, y, holds }: { readonly x: number; readonly y: number; readonly holds: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <circle className={styles.box} cx={x} cy={y} r={8} />
      <path
        className={styles.line}
        d={holds ? `M${x - 4} ${y}l3 3 5-6` : `M${x - 3} ${y - 3}l6 6m0-6l-6 6`}
        strokeLinecap="round"
      />
    </>
  );
}
