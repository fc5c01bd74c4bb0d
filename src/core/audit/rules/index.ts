import type { Rule } from "../rule";
import { amountIsNumber } from "./amount-is-number";
import { codeBudget } from "./code-budget";
import { codeDepth } from "./code-depth";
import { codeHierarchy } from "./code-hierarchy";
import { codeOfficial } from "./code-official";
import { emptyTableNote } from "./empty-table-note";
import { hiddenAmount } from "./hidden-amount";
import { lastYearAgreement } from "./last-year-agreement";
import { lastYearLedger } from "./last-year-ledger";
import { placeholderFilled } from "./placeholder-filled";
import { precisionConsistent } from "./precision-consistent";
import { priorWorkbook } from "./prior-workbook";
import { publicationInTime } from "./publication-in-time";
import { recalculationLive } from "./recalculation-live";
import { tableOrder } from "./table-order";
import { titleAgreement } from "./title-agreement";
import { totalIsFormula } from "./total-is-formula";
import { totalSumComplete } from "./total-sum-complete";
import { unitLineConsistent } from "./unit-line-consistent";
import { unitNameConsistent } from "./unit-name-consistent";
import { unitWordingConsistent } from "./unit-wording-consistent";
import { yearConsistent } from "./year-consistent";

/** The rules on codes and form, 38 to 49, and on last year's figures, 55, in the order of the catalogue. */
export const formRules: readonly Rule[] = [
  codeOfficial,
  codeHierarchy,
  codeDepth,
  codeBudget,
  unitLineConsistent,
  precisionConsistent,
  titleAgreement,
  tableOrder,
  emptyTableNote,
  unitNameConsistent,
  yearConsistent,
  placeholderFilled,
  unitWordingConsistent,
  amountIsNumber,
  hiddenAmount,
  totalIsFormula,
  totalSumComplete,
  recalculationLive,
  publicationInTime,
  priorWorkbook,
  lastYearAgreement,
  lastYearLedger,
];
