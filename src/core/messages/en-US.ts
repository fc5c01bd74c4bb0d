import type { Messages } from "./message";

export const enUS: Messages = {
  "place.figure": "{table}, “{row}”, {column} ({cell})",
  "place.others": "the figures on the other side",
  "identity.sum-differs":
    "{place} states {stated} {unit}; by “{identity}” it should be {expected} {unit}, a difference of {difference} {unit}. Check {cell} and the cells it is made of.",
  "identity.figures-differ":
    "{place} states {stated} {unit}, but {other} come to {expected} {unit}; by “{identity}” they should agree. The difference is {difference} {unit}: check these cells.",
  "identity.below-bound":
    "{place} states {stated} {unit}; by “{identity}” it should not be below {expected} {unit}. It is {difference} {unit} short: check {cell}.",
  "identity.above-bound":
    "{place} states {stated} {unit}; by “{identity}” it should not exceed {expected} {unit}. It is {difference} {unit} too high: check {cell}.",
  "identity.rounding":
    "{place} states {stated} {unit} and its parts add up to {expected} {unit}, a difference of {difference} {unit}: a rounding difference. Amounts in yuan exist that print as every figure and satisfy every identity; a note under the table may say so.",
  "identity.truncation":
    "{place} states {stated} {unit} and its parts add up to {expected} {unit}, a difference of {difference} {unit}: explained if every figure was cut off instead of rounded; a note under the table may say so.",
  "identity.undecided":
    "{place} states {stated} {unit} and its parts add up to {expected} {unit}, a difference of {difference} {unit}: whether rounding explains it could not be decided. Please check {cell}.",
  "identity.verify":
    "{place} states {stated} {unit}; by “{identity}” it is usually {expected} {unit}, a difference of {difference} {unit}. Please verify the reason.",
  "repair.value-in-wrong-column":
    "Change {changes}: the same figure stands in another column of the row, so it seems to be in the wrong column. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.value-in-wrong-row":
    "Change {changes}: the figure seems to be in the wrong row. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.digits-transposed":
    "Change {changes}: two neighbouring digits seem to be swapped. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.digit-mistyped":
    "Change {changes}: one digit seems to be wrong. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.decimal-point-moved":
    "Change {changes}: the decimal point seems to have moved. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.unit-slip":
    "Change {changes}: exactly a factor of ten thousand, 元 and 万元 seem to be mixed up. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.sign-flipped":
    "Change {changes}: a minus sign seems to be missing or too many. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.value-dropped":
    "Change {changes}: a figure seems to be missing here. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.stale-total":
    "Change {changes}: the total seems not to have followed its parts. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.row-doubled":
    "Change {changes}: the row seems to stand twice. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.other": "Change {changes}. Then “{identities}” all hold, with the fewest changes possible.",
  "repair.change": "{cell} from {from} to {to} {unit}",
  "problem.table-missing":
    "{table} “{title}” was not found. Make sure that it is in the workbook with its title and header; an empty table is published too, with a note.",
  "problem.table-twice":
    "The sheets “{first}” and “{second}” both look like {table} “{title}”; “{first}” was checked. Remove or rename the other one and check again.",
  "problem.table-unreadable":
    "The header of {table} “{title}” was not understood. Compare its wording with the standard form and check again.",
  "problem.total-row-missing":
    "{table} “{title}” lacks the row “{line}”, so its totals cannot be checked. Add it and check again.",
  "problem.error-value":
    "{cell} of {table} holds the error value {text}, which is no amount. Mend its formula or type the amount.",
  "problem.not-a-number":
    "{cell} of {table} says “{text}”, which is no amount. Type a number, or leave the cell empty.",
  "problem.ambiguous-table":
    "The header in row {row} of sheet “{sheet}” fits {candidates} alike. Write the table's title above the header and check again.",
  "coverage.not-a-number": "not a number",
  "coverage.error-value": "error value",
  "coverage.row-not-recognised": "the code or project of its row was not recognised",
  "coverage.column-not-recognised": "the header of its column was not recognised",
};
