import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement, type RefObject } from "react";
import type { Language } from "../core/messages/message";
import { handFile } from "../hosts/files/hand-file";
import { FileButton } from "../ui/common/file-button";
import type { FileHost } from "./file-host";
import type { OpenWorkbook } from "./use-workbooks";
import { previewWords } from "./words";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "12px",
    rowGap: "4px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  choice: { minWidth: 0, maxWidth: "100%" },
  grow: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PreviewHeadProps {
  readonly title: RefObject<HTMLHeadingElement>;
  readonly workbooks: readonly OpenWorkbook[];
  readonly shown: OpenWorkbook | undefined;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onShow: (id: number) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: (workbook: OpenWorkbook) => void;
}

/** Which workbook is shown, and what can be done with it as a file. */
export function PreviewHead(props: PreviewHeadProps): ReactElement {
  const { title, workbooks, shown, language, onLanguage, onShow, onFiles, onClose } = props;
  const styles = useStyles();
  const words = previewWords[language];
  const other = language === "zh-CN" ? "en-US" : "zh-CN";
  return (
    <header className={styles.head}>
      <h1 ref={title} className={styles.title} tabIndex={-1}>
        {workbooks.length === 1 ? shown?.host.file : words.title}
      </h1>
      {workbooks.length > 1 && (
        <Select
          className={styles.choice}
          size="small"
          aria-label={words.workbook}
          value={shown?.id}
          onChange={(_, { value }) => {
            onShow(Number(value));
          }}
        >
          {workbooks.map((workbook) => (
            <option key={workbook.id} value={workbook.id}>
              {nameOf(workbook, workbooks, language)}
            </option>
          ))}
        </Select>
      )}
      <span className={styles.grow}>{words.privacy}</span>
      {shown && <DownloadButton host={shown.host} label={words.download} />}
      {shown && (
        <FileButton label={words.another} accept=".xlsx" size="small" isMultiple isBusy={false} onFiles={onFiles} />
      )}
      {shown && (
        <Button
          size="small"
          onClick={() => {
            onClose(shown);
          }}
        >
          {words.close}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        lang={other}
        onClick={() => {
          onLanguage(other);
        }}
      >
        {words.switchLanguage}
      </Button>
    </header>
  );
}

/** Units name their files alike: the second of a name carries its number. */
function nameOf(workbook: OpenWorkbook, workbooks: readonly OpenWorkbook[], language: Language): string {
  const { file } = workbook.host;
  const number = 1 + workbooks.filter(({ host }) => host.file === file).findIndex(({ id }) => id === workbook.id);
  return number > 1 ? previewWords[language].twin(file, number) : file;
}

export function downloadEdited(host: FileHost): void {
  const { edited } = host.currentView();
  if (edited === undefined) return;
  handFile(host.file, workbookType, edited);
  host.noteSaved();
}

/** Only there once the pane has written something. */
function DownloadButton({ host, label }: { readonly host: FileHost; readonly label: string }): ReactElement | null {
  const { edited } = useSyncExternalStore(host.subscribe, host.currentView);
  if (edited === undefined) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        downloadEdited(host);
      }}
    >
      {label}
    </Button>
  );
}
