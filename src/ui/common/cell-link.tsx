import { Link, makeStyles } from "@fluentui/react-components";
import { createContext, useContext, type ReactElement } from "react";
import type { CellRef } from "../../core/workbook/address";
import { placeText } from "../format";
import { useWords } from "../i18n/language";

/** How the components below ask for a cell to be shown; the pane provides it. */
export const GoToContext = createContext<(cell: CellRef) => void>(() => {
  throw new Error("A cell link stands outside of a pane.");
});

const useStyles = makeStyles({
  // As large as the text around it.
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "start", overflowWrap: "anywhere" },
});

/** The cell's address; a click shows the cell in the workbook. */
export function CellLink({ cell, text }: { readonly cell: CellRef; readonly text?: string }): ReactElement {
  const goTo = useContext(GoToContext);
  const styles = useStyles();
  const words = useWords();
  const place = placeText(cell);
  // A cell of another file is not open here.
  if (cell.workbook !== undefined) return <span className={styles.link}>{text ?? place}</span>;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={words.goTo(place)}
      onClick={() => {
        goTo(cell);
      }}
    >
      {text ?? place}
    </Link>
  );
}
