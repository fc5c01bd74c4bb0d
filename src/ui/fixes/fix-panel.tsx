import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Fix } from "../../core/fix/change";
import type { FixMode } from "../../core/fix/fix-edits";
import { renderMessage } from "../../core/messages/render";
import { cellKey } from "../../core/workbook/address";
import { Disclosure } from "../common/disclosure";
import { RepairList } from "../findings/repair-list";
import type { Suggestion } from "../findings/suggestions";
import { useCardStyles } from "../findings/use-card-styles";
import { useLanguage, useWords } from "../i18n/language";
import { ChangeList } from "./change-list";
import { useSelection, type Selection } from "./use-selection";

const useStyles = makeStyles({
  group: { marginTop: "8px" },
  bar: { marginTop: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: {
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface Fixing {
  readonly fixes: readonly Fix[];
  /** Acts that can be taken back. */
  readonly undoable: number;
  readonly isBusy: boolean;
  readonly onApply: (fixes: readonly Fix[], mode: FixMode) => void;
  readonly onBalance: () => void;
  readonly onUndo: () => void;
}

interface FixPanelProps extends Fixing {
  readonly suggestions: readonly Suggestion[];
  /** Rounding left differences that could be balanced. */
  readonly hasTails: boolean;
}

/** What can be mended, every change of it, what of it is wanted, and the way back. */
export function FixPanel(props: FixPanelProps): ReactElement | null {
  const { fixes, suggestions, undoable, hasTails } = props;
  const styles = useStyles();
  const selection = useSelection(fixes);
  const isBalanceKnown = fixes.some(({ kind }) => kind === "balance");
  if (fixes.length === 0 && undoable === 0 && !hasTails) return null;
  return (
    <>
      {/* What is wrong comes before what may be evened out. */}
      <RepairList suggestions={suggestions} fixes={fixes} selection={selection} />
      {fixes.map((fix) =>
        fix.kind === "repair" ? null : (
          <FixCard key={fix.id} fix={fix} selection={selection} className={styles.group} />
        ),
      )}
      {hasTails && !isBalanceKnown && (
        <BalanceOffer className={styles.group} isBusy={props.isBusy} onBalance={props.onBalance} />
      )}
      <ApplyBar {...props} chosen={selection.chosen} />
    </>
  );
}

function FixCard(props: {
  readonly fix: Fix;
  readonly selection: Selection;
  readonly className: string;
}): ReactElement {
  const { fix, selection, className } = props;
  const styles = useCardStyles();
  const { fixes: words } = useWords();
  const language = useLanguage();
  const kind = fix.kind === "repair" ? "totals" : fix.kind;
  const isNothing = fix.changes.length === 0;
  return (
    <section className={mergeClasses(styles.card, className)}>
      <Checkbox
        className={styles.choice}
        checked={selection.has(fix)}
        disabled={isNothing}
        onChange={() => {
          selection.toggle(fix);
        }}
        label={words.kind[kind](fix.changes.length)}
      />
      <p className={mergeClasses(styles.sentence, styles.quiet)}>
        {fix.remark ? renderMessage(fix.remark, language) : words.explanation[kind]}
      </p>
      {!isNothing && (
        <Disclosure className={styles.more} summary={words.preview(fix.changes.length)}>
          <ChangeList changes={fix.changes} />
        </Disclosure>
      )}
    </section>
  );
}

/** The search takes longer than everything else: it begins when it is asked for. */
function BalanceOffer(props: {
  readonly className: string;
  readonly isBusy: boolean;
  readonly onBalance: () => void;
}): ReactElement {
  const styles = useCardStyles();
  const { fixes: words } = useWords();
  return (
    <section className={mergeClasses(styles.card, props.className)}>
      <div className={styles.head}>
        <strong>{words.balance}</strong>
        <Button size="small" disabledFocusable={props.isBusy} onClick={props.onBalance}>
          {words.findBalance}
        </Button>
      </div>
      <p className={mergeClasses(styles.sentence, styles.quiet)}>{words.explanation.balance}</p>
    </section>
  );
}

function ApplyBar(props: FixPanelProps & { readonly chosen: readonly Fix[] }): ReactElement {
  const { fixes, chosen, undoable, isBusy } = props;
  const styles = useStyles();
  const cardStyles = useCardStyles();
  const { fixes: words } = useWords();
  const [live, setLive] = useState(false);
  const cells = new Set(chosen.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell)))).size;
  const hasFormulas = fixes.some(({ changes }) => changes.some(({ formula }) => formula !== undefined));
  return (
    <div className={styles.bar}>
      {hasFormulas && (
        <Checkbox
          className={cardStyles.choice}
          checked={live}
          onChange={() => {
            setLive(!live);
          }}
          label={words.liveFormulas}
        />
      )}
      <div className={styles.buttons}>
        {fixes.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isBusy || cells === 0}
            onClick={() => {
              props.onApply(chosen, live ? "formulas" : "values");
            }}
          >
            {words.apply(cells)}
          </Button>
        )}
        {undoable > 0 && (
          <Button size="small" disabledFocusable={isBusy} onClick={props.onUndo}>
            {words.undo}
          </Button>
        )}
      </div>
      {undoable > 0 && <p className={styles.hint}>{words.undoHint(undoable)}</p>}
    </div>
  );
}
