import { createContext, useContext, type ReactElement } from "react";
import type { Finding } from "../../core/audit/finding";
import type { CellClaims } from "../../core/report/cell-claims";
import type { TableDefinition } from "../../core/standards/definition";
import { cellKey } from "../../core/workbook/address";
import { ChartPlace, ClaimsChart } from "../charts/lazy-charts";
import { Disclosure } from "../common/disclosure";
import { useWords } from "../i18n/language";
import { useCardStyles } from "./use-card-styles";

/** What is known of the cells that errors point at. */
export const ClaimsContext = createContext<{
  readonly claims: Readonly<Record<string, CellClaims>>;
  readonly tables: readonly TableDefinition[];
}>({ claims: {}, tables: [] });

/** The identities around the cell of an error, as a picture on asking; nothing where fewer than two weigh it. */
export function ClaimsPart({ finding }: { readonly finding: Finding }): ReactElement | null {
  const { claims, tables } = useContext(ClaimsContext);
  const styles = useCardStyles();
  const { charts } = useWords();
  const about = finding.severity === "error" && finding.cell && claims[cellKey(finding.cell)];
  if (!about) return null;
  const count = about.claims.reduce((all, { ties }) => all + ties.reduce((sum, tie) => sum + tie.count, 0), 0);
  return (
    <Disclosure className={styles.more} summary={charts.claims.heading(count)}>
      <ChartPlace>
        <ClaimsChart claims={about} tables={tables} />
      </ChartPlace>
    </Disclosure>
  );
}
