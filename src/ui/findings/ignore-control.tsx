import { Button, Field, makeStyles, mergeClasses, Textarea } from "@fluentui/react-components";
import { createContext, useContext, useState, type ReactElement } from "react";
import type { Finding } from "../../core/audit/finding";
import { CellLink } from "../common/cell-link";
import { Disclosure } from "../common/disclosure";
import { useWords } from "../i18n/language";
import { useCardStyles } from "./use-card-styles";

/** How a finding is let stand with a reason, or asked about again without one; absent where that is not offered. */
export interface Ignoring {
  readonly isBusy: boolean;
  readonly onIgnore: (finding: Finding, reason: string | undefined) => void;
}

export const IgnoringContext = createContext<Ignoring | undefined>(undefined);

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "start", gap: "6px", paddingTop: "4px" },
  field: { width: "100%" },
  reason: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
});

/** The reason why a finding may stand, or the way to give one. Rounding is no fault and needs none. */
export function IgnoreControl({ finding }: { readonly finding: Finding }): ReactElement | null {
  const ignoring = useContext(IgnoringContext);
  const { severity, ignored } = finding;
  if (ignored) return <Reason finding={finding} ignored={ignored} ignoring={ignoring} />;
  if (!ignoring || (severity !== "error" && severity !== "warning")) return null;
  return <ReasonForm finding={finding} ignoring={ignoring} />;
}

function Reason(props: {
  readonly finding: Finding;
  readonly ignored: NonNullable<Finding["ignored"]>;
  readonly ignoring: Ignoring | undefined;
}): ReactElement {
  const { finding, ignored, ignoring } = props;
  const styles = useStyles();
  const cards = useCardStyles();
  const { ignoring: words } = useWords();
  return (
    <div className={mergeClasses(styles.reason, cards.quiet)}>
      <span>{finding.severity === "error" ? words.errorReason(ignored.reason) : words.reason(ignored.reason)}</span>
      <CellLink cell={ignored.cell} />
      {ignoring && (
        <Button
          size="small"
          disabledFocusable={ignoring.isBusy}
          onClick={() => {
            ignoring.onIgnore(finding, undefined);
          }}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}

function ReasonForm({ finding, ignoring }: { readonly finding: Finding; readonly ignoring: Ignoring }): ReactElement {
  const styles = useStyles();
  const cards = useCardStyles();
  const { ignoring: words } = useWords();
  const [reason, setReason] = useState("");
  const isError = finding.severity === "error";
  const given = reason.trim();
  return (
    <Disclosure className={cards.more} summary={isError ? words.explain : words.ignore}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== "") ignoring.onIgnore(finding, given);
        }}
      >
        <Field className={styles.field} size="small" label={words.label} hint={isError ? words.errorHint : words.hint}>
          <Textarea
            value={reason}
            rows={2}
            resize="vertical"
            onChange={(_, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <Button size="small" type="submit" disabledFocusable={ignoring.isBusy || given === ""}>
          {isError ? words.saveReason : words.save}
        </Button>
      </form>
    </Disclosure>
  );
}
