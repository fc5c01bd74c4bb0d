import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Disclosure } from "../common/disclosure";
import type { PointTarget, ReadingOutline, TableOutline } from "../engine";
import { useLanguage, useWords } from "../i18n/language";

const useStyles = makeStyles({
  block: { gridColumnStart: 2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  how: { margin: "0 0 6px" },
  pointed: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
});

interface PointOutProps {
  readonly reading: ReadingOutline;
  readonly table: TableOutline;
  readonly isBusy: boolean;
  readonly onPointOut: (target: PointTarget) => void;
  readonly onForget: (target: PointTarget) => void;
}

/** Where the reader did not understand a table or a column, the user shows it; an answer given can be taken back. */
export function PointOut({ reading, table, isBusy, onPointOut, onForget }: PointOutProps): ReactElement | null {
  const styles = useStyles();
  const { pointing } = useWords();
  const language = useLanguage();
  const nameOf = ({ column }: PointTarget): string =>
    table.definition.blocks.find(({ id }) => id === column?.block)?.columns.find(({ id }) => id === column?.id)?.name[
      language
    ] ?? "";
  const answers = reading.pointers.filter((pointer) => pointer.table === table.id);
  const questions = openQuestions(table).filter(
    ({ column }) =>
      !answers.some((answer) => answer.column?.block === column?.block && answer.column?.id === column?.id),
  );
  if (answers.length === 0 && questions.length === 0) return null;
  return (
    <div className={styles.block}>
      {answers.map(({ table: id, column }) => (
        <div key={`${column?.block ?? ""} ${column?.id ?? ""}`} className={styles.pointed}>
          <span>{column ? pointing.pointedColumn(nameOf({ table: id, column })) : pointing.pointedTable}</span>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              onForget({ table: id, ...(column && { column }) });
            }}
          >
            {pointing.takeBack}
          </Button>
        </div>
      ))}
      {questions.map((target) => (
        <Disclosure
          key={`${target.column?.block ?? ""} ${target.column?.id ?? ""}`}
          summary={target.column ? pointing.whereIsColumn(nameOf(target)) : pointing.whereIsTable}
        >
          <p className={styles.how}>{target.column ? pointing.howColumn : pointing.howTable}</p>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              onPointOut(target);
            }}
          >
            {target.column ? pointing.thisIsColumn(nameOf(target)) : pointing.thisIsTable(table.definition.ordinal)}
          </Button>
        </Disclosure>
      ))}
    </div>
  );
}

/** A table that was not found; or the columns not found in a table that has numbers in columns nobody knows. */
function openQuestions({ id, status, definition, blocks, unread }: TableOutline): PointTarget[] {
  if (status === "missing" || status === "unreadable") return [{ table: id }];
  if (!unread.some(({ reason }) => reason === "column-not-recognised")) return [];
  return definition.blocks.flatMap((block) => {
    const found = blocks.find((read) => read.definition.id === block.id)?.columns ?? [];
    return block.columns
      .filter((column) => !found.some((read) => read.id === column.id))
      .map((column) => ({ table: id, column: { block: block.id, id: column.id } }));
  });
}
