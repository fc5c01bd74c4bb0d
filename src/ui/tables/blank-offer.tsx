import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { StandardChoice } from "../engine";
import { useLanguage, useWords } from "../i18n/language";

const useStyles = makeStyles({
  root: { padding: "4px", maxWidth: "34em" },
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where no table was found: blank ones of the standard that the user chooses. */
export function BlankOffer(props: {
  readonly standards: readonly StandardChoice[];
  readonly isBusy: boolean;
  readonly onLayBlank: (standardId: string) => void;
}): ReactElement | null {
  const { standards, isBusy, onLayBlank } = props;
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const title = useId();
  const [chosen, setChosen] = useState<string>();
  const standard = chosen ?? standards[0]?.id;
  if (standard === undefined) return null;
  return (
    <section className={styles.root} aria-labelledby={title}>
      <h2 className={styles.title} id={title}>
        {words.empty.blankLegend}
      </h2>
      <p className={styles.body}>{words.empty.blankBody}</p>
      <RadioGroup
        aria-labelledby={title}
        value={standard}
        onChange={(_, { value }) => {
          setChosen(value);
        }}
      >
        {standards.map(({ id, name }) => (
          <Radio key={id} value={id} label={name[language]} />
        ))}
      </RadioGroup>
      <Button
        disabledFocusable={isBusy}
        onClick={() => {
          onLayBlank(standard);
        }}
      >
        {words.actions.layBlank}
      </Button>
    </section>
  );
}
