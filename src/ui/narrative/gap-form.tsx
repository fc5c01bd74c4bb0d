import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { GapEntry, RejectedEntry } from "../../core/inputs/fill-gaps";
import { CellLink } from "../common/cell-link";
import type { NamedGap } from "../engine";
import { useLanguage, useWords } from "../i18n/language";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 0 8px" },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

/** Fields asked for at a time: a clerk answers a page, writes it, and goes on. */
const fieldsAPage = 8;

interface GapFormProps {
  readonly gaps: readonly NamedGap[];
  /** Titles of the sections that need them, by id. */
  readonly sections: ReadonlyMap<string, string>;
  readonly rejected: readonly RejectedEntry[];
  readonly isBusy: boolean;
  readonly onFill: (entries: readonly GapEntry[]) => void;
}

/** Asks for what is missing, field by field, with the reason why; one page of answers is one write into the workbook. */
export function GapForm({ gaps, sections, rejected, isBusy, onFill }: GapFormProps): ReactElement {
  const styles = useStyles();
  const { narrative: words } = useWords();
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const [first, setFirst] = useState(0);
  // Fields that were answered leave the list: the page may lie behind its end now.
  const start = first < gaps.length ? first : 0;
  const page = gaps.slice(start, start + fieldsAPage);
  const answered = gaps.flatMap(({ field }) => {
    const text = answers.get(field)?.trim() ?? "";
    return text === "" ? [] : [{ field, text }];
  });
  const submit = (): void => {
    if (answered.length > 0) onFill(answered);
  };
  return (
    <form
      className={styles.form}
      aria-label={words.formName}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {page.map((gap) => (
        <GapField
          key={gap.field}
          gap={gap}
          section={sections.get(gap.section) ?? gap.section}
          value={answers.get(gap.field) ?? ""}
          rejected={rejected.find(({ field }) => field === gap.field)}
          onChange={(text) => {
            setAnswers(new Map(answers).set(gap.field, text));
          }}
        />
      ))}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={isBusy || answered.length === 0}>
          {words.fill(answered.length)}
        </Button>
        {gaps.length > fieldsAPage && (
          <Button
            size="small"
            type="button"
            onClick={() => {
              setFirst(start + fieldsAPage < gaps.length ? start + fieldsAPage : 0);
            }}
          >
            {words.nextFields}
          </Button>
        )}
        {gaps.length > fieldsAPage && (
          <span className={styles.why}>{words.fieldsShown(start + 1, start + page.length, gaps.length)}</span>
        )}
      </div>
    </form>
  );
}

interface GapFieldProps {
  readonly gap: NamedGap;
  /** Title of the section that needs it. */
  readonly section: string;
  readonly value: string;
  readonly rejected: RejectedEntry | undefined;
  readonly onChange: (text: string) => void;
}

function GapField({ gap, section, value, rejected, onChange }: GapFieldProps): ReactElement {
  const language = useLanguage();
  const { narrative: words } = useWords();
  const { definition } = gap;
  const unit = definition?.kind === "amount" ? "万元" : definition?.unit;
  const name = gap.name[language];
  // An answer that was changed since is no longer the one that was refused.
  const isRefused = rejected !== undefined && rejected.text === value.trim();
  const change = (_: unknown, data: { readonly value: string }): void => {
    onChange(data.value);
  };
  return (
    <div>
      <Field
        label={name}
        size="small"
        {...(definition && { hint: words.why(definition.hint[language], section) })}
        {...(isRefused && { validationMessage: words.inputProblem[rejected.reason](name, rejected.text) })}
      >
        {definition?.kind === "choice" ? (
          <Select value={value} onChange={change}>
            <option value="" />
            {definition.choices?.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : definition?.kind === "longText" ? (
          <Textarea value={value} onChange={change} rows={2} resize="vertical" />
        ) : (
          <Input value={value} onChange={change} {...(unit !== undefined && { contentAfter: unit })} />
        )}
      </Field>
      {gap.cell && <CellLink cell={gap.cell} />}
    </div>
  );
}
