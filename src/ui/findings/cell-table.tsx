import type { ReactElement } from "react";
import type { WeighedCell, WitnessValue } from "../../core/audit/finding";
import { cellKey } from "../../core/workbook/address";
import { CellLink } from "../common/cell-link";
import { MoreButton, usePages } from "../common/use-pages";
import { amountText } from "../format";
import { useWords } from "../i18n/language";
import { useCardStyles } from "./use-card-styles";

/** A total may weigh thousands of rows. */
const firstRows = 50;
const moreRows = 100;

/** Every cell that a rule weighed, with its part in the sum: enough to do the sum again by hand. */
export function WeighedCells({ cells }: { readonly cells: readonly WeighedCell[] }): ReactElement {
  const styles = useCardStyles();
  const { findings: words, list } = useWords();
  const [items, pages] = usePages(cells.length, firstRows, moreRows);
  const hasValues = cells.some(({ value }) => value !== undefined);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.roleHead}</th>
            <th scope="col">{words.cellHead}</th>
            {hasValues && (
              <th scope="col" className="amount">
                {words.valueHead}
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={items}>
          {cells.slice(0, pages.shown).map(({ cell, role, value, decimals }, index) => (
            // A rule may weigh a cell twice, on both sides.
            <tr key={`${cellKey(cell)} ${index}`}>
              <td>{words.role[role]}</td>
              <td>
                <CellLink cell={cell} />
              </td>
              {hasValues && <td className="amount">{value === undefined ? "" : amountText(value, decimals)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton pages={pages} text={list.more(pages.next, cells.length - pages.shown)} />
    </>
  );
}

/** Yuan amounts that prove a difference to be rounding. */
export function WitnessTable({ witness }: { readonly witness: readonly WitnessValue[] }): ReactElement {
  const styles = useCardStyles();
  const words = useWords();
  const [items, pages] = usePages(witness.length, firstRows, moreRows);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.findings.cellHead}</th>
            <th scope="col" className="amount">
              {words.rounding.witnessYuan}
            </th>
          </tr>
        </thead>
        <tbody ref={items}>
          {witness.slice(0, pages.shown).map(({ cell, yuan }) => (
            <tr key={cellKey(cell)}>
              <td>
                <CellLink cell={cell} />
              </td>
              <td className="amount">{amountText(yuan, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton pages={pages} text={words.list.more(pages.next, witness.length - pages.shown)} />
    </>
  );
}
