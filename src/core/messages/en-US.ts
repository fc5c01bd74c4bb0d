import type { Messages } from "./message";
import { fixEnUS } from "./fix-messages";
import { proofEnUS } from "./proof-messages";
import { provenanceEnUS } from "./provenance-messages";
import { templateEnUS } from "./template-messages";

export const enUS: Messages = {
  "place.figure": "{table}, “{row}”, {column} ({cell})",
  "place.others": "the figures on the other side",
  "identity.sum-differs":
    "{place} states {stated} {unit}; by “{identity}” it should be {expected} {unit}, a difference of {difference} {unit}. Check {cell} and the cells it is made of.",
  "identity.row-missing":
    "{place} states {stated} {unit}; by “{identity}” it should be {expected} {unit}, a difference of {difference} {unit}; {count} columns of this row exceed the rows below it, so a row may also have been left out there ({values}). Check {cell}, the cells that are added, and the rows that should be listed.",
  "place.lacking": "{column} {amount} {unit}",
  "identity.figures-differ":
    "{place} states {stated} {unit}, but {other} come to {expected} {unit}; by “{identity}” they should agree. The difference is {difference} {unit}: check these cells.",
  "identity.below-bound":
    "{place} states {stated} {unit}; by “{identity}” it should not be below {expected} {unit}. It is {difference} {unit} short: check {cell}.",
  "identity.above-bound":
    "{place} states {stated} {unit}; by “{identity}” it should not exceed {expected} {unit}. It is {difference} {unit} too high: check {cell}.",
  "identity.rounding":
    "{place} states {stated} {unit}; by “{identity}” it comes to {expected} {unit}, a difference of {difference} {unit}: a rounding difference. Amounts in yuan exist that print as every figure and satisfy every identity; a note under the table may say so.",
  "identity.truncation":
    "{place} states {stated} {unit}; by “{identity}” it comes to {expected} {unit}, a difference of {difference} {unit}: explained if every figure was cut off instead of rounded; a note under the table may say so.",
  "identity.undecided":
    "{place} states {stated} {unit}; by “{identity}” it comes to {expected} {unit}, a difference of {difference} {unit}: whether rounding explains it could not be decided. Please check {cell}.",
  "identity.verify":
    "{place} states {stated} {unit}; by “{identity}” it is usually {expected} {unit}, a difference of {difference} {unit}. Please verify the reason.",
  "repair.value-in-wrong-column":
    "Change {changes}: the same figure stands in another column of the row, so it seems to be in the wrong column. {proof}.",
  "repair.value-in-wrong-row": "Change {changes}: the figure seems to be in the wrong row. {proof}.",
  "repair.digits-transposed": "Change {changes}: two neighbouring digits seem to be swapped. {proof}.",
  "repair.digit-mistyped": "Change {changes}: one digit seems to be wrong. {proof}.",
  "repair.decimal-point-moved": "Change {changes}: the decimal point seems to have moved. {proof}.",
  "repair.unit-slip": "Change {changes}: exactly a factor of ten thousand, 元 and 万元 seem to be mixed up. {proof}.",
  "repair.sign-flipped": "Change {changes}: a minus sign seems to be missing or too many. {proof}.",
  "repair.value-dropped": "Change {changes}: a figure seems to be missing here. {proof}.",
  "repair.stale-total": "Change {changes}: the total seems not to have followed its parts. {proof}.",
  "repair.row-doubled": "Change {changes}: the row seems to stand twice. {proof}.",
  "repair.last-year-figure": "Change {changes}: it seems to be last year's figure. {proof}.",
  "repair.entry-with-totals":
    "Change {changes}; the totals of the table follow: the entry seems to be wrong and the totals were calculated from it. {proof}.",
  "repair.older-version":
    "Change {changes}; the totals of the table follow: the table seems to be an older version, the other tables agree with each other. {proof}.",
  "repair.other": "Change {changes}. {proof}.",
  "repair.change": "{cell} from {from} to {to} {unit}",
  ...proofEnUS,
  ...provenanceEnUS,
  ...templateEnUS,
  ...fixEnUS,
  "problem.table-missing":
    "{table} “{title}” was not found. Make sure that it is in the workbook with its title and header; an empty table is published too, with a note.",
  "problem.table-twice":
    "The sheets “{first}” and “{second}” both look like {table} “{title}”; “{first}” was checked. Remove or rename the other one and check again.",
  "problem.table-other-year":
    "The sheet “{second}” is {table} “{title}” of {text}; “{first}” was checked. Keep the tables of another year in a workbook of their own and check again.",
  "problem.not-calculated":
    "{table} has {text} formulas without a result (such as {cell}). Open the workbook in Excel, recalculate, save, and check again.",
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
  "coverage.not-calculated": "formula without a result",
  "coverage.row-not-recognised": "the code or project of its row was not recognised",
  "coverage.column-not-recognised": "the header of its column was not recognised",
  "rule.nothing-to-check": "the workbook holds nothing that this rule checks",
  // 38 to 41: codes
  "code.unknown": "{place}: the code {code} “{name}” is not in the classification. Check code and name.",
  "code.unknown-but-named":
    "{place}: the code {code} is not in the classification, but “{name}” is {named}. Check the code.",
  "code.retired":
    "{place}: {code} “{name}” was last used in {lastYear}, as far as known; it is now under {successors}. Use the current code.",
  "code.ended": "{place}: {code} “{name}” was last used in {lastYear}, as far as known. Check that it is still in use.",
  "code.not-yet":
    "{place}: {code} “{name}” exists since {firstYear}, as far as known, but this budget is for {year}. Check the code.",
  "code.other-name":
    "{place}: {code} is called “{name}”, an old, later or local name of the same code; the official name is “{official}”. Check it.",
  "code.name-of-other":
    "{place}: {code} is called “{name}”, but its official name is “{official}”, and “{name}” belongs to {other}. Check which of the two is wrong.",
  "code.name-differs": "{place}: {code} is called “{name}”, but its official name is “{official}”. Check the name.",
  "code.parent-missing":
    "{place}: {parent}, the parent of {codes}, does not stand above. Add the parent row, or check the code.",
  "code.parent-below": "{place}: {codes} stand above their parent {parent}. Move the parent row above them.",
  "code.out-of-order": "{place}: {code} stands below {previous}. Put the codes in ascending order.",
  "code.twice": "{place}: the code {code} stands there more than once. Merge the rows, or check the code.",
  "code.not-to-item":
    "{place}: {codes} hold amounts but are not published down to the item (项). Add the rows below them.",
  "code.not-to-section":
    "{place}: {codes} hold amounts but are not published down to the section (款). Add the rows below them.",
  "code.wrong-budget":
    "{place}: {code} “{name}” belongs to the {budget} and must not stand in “{title}”. Check the code, or move it to its table.",
  "budget.generalPublicBudget": "general public budget",
  "budget.governmentManagedFundBudget": "government-managed fund budget",
  "budget.stateCapitalOperationsBudget": "state capital operations budget",
  "budget.socialInsuranceFundBudget": "social insurance fund budget",
  // 42 and 43: amount unit, precision
  "unit.missing": "{tables} do not state their amount unit. Write “单位：{unit}” below the title.",
  "unit.unknown": "{place} states the unit “{text}”; these forms use 元 or 万元 only. State the unit that is used.",
  "unit.contradicts":
    "{place} states “{text}”, but the amounts of {table} agree with the other tables only in {unit}, a factor of 10,000. Write “单位：{unit}”.",
  "unit.differs":
    "{place} states “{text}”, but by the other tables {table} should count in {unit}. Check unit and amounts.",
  "precision.differs":
    "The amounts of {tables} are printed with different precision: most have {usual} decimals, but not {place}. Use one precision.",
  // 44 and 45: contents, empty tables
  "title.missing": "{table} has no title. Write “{title}” above its header.",
  "title.not-standard": "The title at {place} is “{printed}”; the standard says “{title}”. Check it.",
  "title.contradicts-contents":
    "The title at {place} is “{printed}”, but the contents page ({contents}) says “{entry}”. Make them agree.",
  "title.wrong-number": "The number at {place} is {number}, but “{title}” is table {expected}. Check the number.",
  "contents.lacks": "The contents page on sheet “{sheet}” does not list {titles}. Add them.",
  "contents.out-of-order":
    "The entry “{title}” at {place} stands in the wrong order. List the tables in the prescribed order.",
  "contents.tables-out-of-order":
    "The tables stand in the order {order}, not in the prescribed one. Arrange them by number.",
  "empty.without-note": "{table} “{title}” has no amounts. Say below it that it is empty, and why.",
  "empty.amounts-elsewhere":
    "{table} “{title}” is empty, but {place} show spending of this budget. Fill in the table, or check these amounts.",
  "empty.called-empty": "{place} says “{text}”, but {table} holds amounts. Remove the note, or check the amounts.",
  // 46: name, year, placeholders, wording
  "name.none": "no unit name was found",
  "name.near-miss":
    "The unit is called “{name}” at {place} and “{expected}” elsewhere, a few characters apart. Use one name.",
  "name.other":
    "The unit is called “{name}” at {place}, but “{expected}” elsewhere. Check whether it is the wrong unit.",
  "year.none": "no year is printed in the tables",
  "year.differs": "{place} says “{text}” ({year}), but the year is {expected} elsewhere. Check the year.",
  "placeholder.left": "{place} still holds the template's placeholder “{text}”. Fill it in.",
  "wording.titles": "The titles at {place} say “{odd}”, the others “{usual}”. Use the one that fits this budget.",
  "wording.lines": "The name lines at {place} say “{odd}”, the others “{usual}”. Use the one that fits this budget.",
  // 47: numbers
  "amount.as-text":
    "{count} amounts are kept as text ({place}, such as “{text}”); Excel leaves them out of sums. Convert them to numbers.",
  "amount.full-width":
    "{count} amounts are kept as text, some with full-width digits ({place}, such as “{text}”); Excel leaves them out of sums. Type half-width digits.",
  "amount.error-beside": "{place} is the error value {text}. Correct the formula or the text.",
  "hidden.amounts":
    "{count} amounts stand in hidden rows or columns ({place}). They were checked; decide before publishing whether to show them.",
  "hidden.sheet":
    "{count} amounts stand on the hidden sheet “{sheet}”. They were checked; decide before publishing whether to show it.",
  // 48 and 49: formulas, time
  "total.typed":
    "The totals at {place} were typed, but the neighbour {neighbour} is the formula {formula}. Use formulas, so that they follow changes.",
  "sum.misses": "The formula {formula} at {place} leaves out {parts}. Add them to the range.",
  "sum.counts-twice": "The formula {formula} at {place} adds {parts} once too often. Take them out of the range.",
  "calculation.manual":
    "The workbook recalculates by hand only, so its figures may be stale. Switch to automatic, save, and check again.",
  "links.cells":
    "The formulas at {place} refer to other workbooks, whose changes would change the amounts. Use figures of this workbook.",
  "links.files": "The workbook is linked to other files ({files}). Break the links before publishing.",
  "publication.dates-missing": "the dates of approval and publication were not given",
  "publication.no-date": "“{text}” is no date",
  "publication.late":
    "The budget was approved on {approved} and published on {published}, {days} days later; 20 are allowed. Check the dates and say why.",
  "publication.before-approval":
    "The date of publication {published} is before the approval on {approved}. Check the two dates.",
  // The unit's own rules
  "custom.counts":
    "The unit's own rules: {passed} hold, {failed} do not, {open} could not be checked, {off} are switched off.",
  "custom.without-text": "A rule of the unit does not hold",
  "custom.not-equal":
    "{text}: by the unit's rule “{rule}” both sides should agree; the left is {left} {unit}, the right {right} {unit}, a difference of {difference} {unit}. Check {place} and the other cells of the rule.",
  "custom.above":
    "{text}: by the unit's rule “{rule}” the left should not exceed the right; the left is {left} {unit}, the right {right} {unit}, {difference} {unit} too high. Check {place} and the other cells of the rule.",
  "custom.not-below":
    "{text}: by the unit's rule “{rule}” the left should be less than the right; the left is {left} {unit}, the right {right} {unit}, a difference of {difference} {unit}. Check {place} and the other cells of the rule.",
  "custom.below":
    "{text}: by the unit's rule “{rule}” the left should not be below the right; the left is {left} {unit}, the right {right} {unit}, {difference} {unit} short. Check {place} and the other cells of the rule.",
  "custom.not-above":
    "{text}: by the unit's rule “{rule}” the left should be greater than the right; the left is {left} {unit}, the right {right} {unit}, a difference of {difference} {unit}. Check {place} and the other cells of the rule.",
  "custom.equal":
    "{text}: by the unit's rule “{rule}” the sides should differ, but both are {left} {unit}. Check {place} and the other cells of the rule.",
  "custom.not-evaluated":
    "The unit's rule “{rule}” was not checked: {why}. Correct the rule, or switch it off by 否 in the column 启用.",
  "custom.syntax": "at ▶ there should be {expected}",
  "custom.too-long": "at ▶ it has more than the {most} characters that one rule may have; make several of it",
  "custom.unknown-word": "“{text}” is no choice; choose from the list. The rule counts as on, and as an error.",
  "custom.no-heading":
    "The sheet of rules has no heading 规则, so none of its rules were checked. Put the heading back.",
  "custom.unknown-table": "“{name}” at ▶ is neither number nor title of a table; near names: {near}",
  "custom.table-missing": "{table} at ▶ was not found or not understood",
  "custom.ambiguous": "“{name}” at ▶ may mean {candidates}: say which",
  "custom.several-rows": "“{name}” at ▶ means {count} rows: write 合计(…) to add them",
  "custom.unknown-column": "{table} has no column “{name}” (at ▶); near names: {near}",
  "custom.column-needed": "no column of {table} is named at ▶, such as {near}",
  "custom.column-absent": "the workbook's table has no column “{name}” (at ▶)",
  "custom.unknown-row": "{table} has no row “{name}” (at ▶); near names: {near}",
  "custom.row-needed": "no row of {table} is named at ▶, such as {near}",
  "custom.range-uneven": "the codes of the range “{name}” at ▶ have different lengths",
  "custom.no-cell": "the rule names no figure of any table",
  "custom.unreadable": "{cell} holds no number",
  "custom.no-names": "(there are no names)",
  "custom.expects-table": "a table (表三, or 《title》)",
  "custom.expects-open-row": "“[”",
  "custom.expects-row": "a row (code, range of codes, line, or “*”)",
  "custom.expects-close-row": "“]”",
  "custom.expects-dot": "“.” and a column",
  "custom.expects-column": "a column",
  "custom.expects-number": "a number",
  "custom.expects-factor": "a factor or percentage",
  "custom.expects-unit": "元 or 万元",
  "custom.expects-function": "“合计(”",
  "custom.expects-open": "“(”",
  "custom.expects-comma": "“,”",
  "custom.expects-close": "“)”",
  "custom.expects-plus": "“+”",
  "custom.expects-minus": "“-”",
  "custom.expects-times": "“*”",
  "custom.expects-relation": "a relation (= <= >= < > <>)",
  "custom.expects-end": "the end of the rule",
  // 55: last year
  "last-year.too-few-figures": "too few figures of last year to compare among themselves",
  "last-year.broken":
    "Last year's figures contradict each other: by “{identity}” the first is {stated} and the other {expected} ten thousand yuan, a difference of {difference}. Check these figures: {cells}.",
  "last-year.verify":
    "Last year's figures do not meet: by “{identity}” the first is {stated} and the other {expected} ten thousand yuan, a difference of {difference}. See whether income or items that only last year had were left out: {cells}.",
  "last-year.differs":
    "{item}: {at} says {typed}, last year's workbook “{file}” says {read} ten thousand yuan at {other}, a difference of {difference}. The narrative prints what was typed: find out which is right.",
  "prior.no-tables":
    "Last year's workbook “{file}” holds no budget disclosure table and was not used. Make sure that it is the right file.",
  "prior.no-figures":
    "Last year's file “{file}” holds no figure that could be compared and was not used. Make sure that it is the right file, or fill last year's figures into the input sheet.",
  "prior.other-standard":
    "Last year's workbook “{file}” has the form “{found}”, this year's “{wanted}”: it was not used. Fill last year's figures into the input sheet.",
  "prior.other-unit":
    "Last year's workbook “{file}” belongs to “{found}”, this one to “{wanted}”: it was not used. Make sure that it is the right file; if the unit was renamed, fill last year's figures into the input sheet.",
  "prior.same-year":
    "Last year's file “{file}” is of {found} too, not of {wanted}: it was not used. Choose another file.",
  "prior.not-last-year":
    "Last year's file “{file}” is of {found}, not of {wanted}: it was not used. Choose another file.",
  "prior.unsaid-unit":
    "Last year's file “{file}” or this one does not name its unit: make sure that they belong to the same before you publish.",
  "prior.unsaid-year":
    "Last year's file “{file}” or this one does not name its year: make sure that it is of last year before you publish.",
  "prior.errors":
    "Last year's workbook “{file}” holds {count} errors of its own; figures from its doubtful cells are marked in the narrative. Compare them with last year's publication.",
  // 44 to 46 and 50 to 68: sentences of a text
  "text.contents-differ":
    "{table} is titled “{printed}”, but the text's contents page says “{entry}”. Make them agree.",
  "text.arranged-after-all":
    "The text says that nothing is arranged for “{thing}”, but the table has {stated}. Check text and table.",
  "text.name-near-miss":
    "The text calls the unit “{printed}”, the tables “{name}”, a few characters apart. Use one name.",
  "text.amount-differs": "The text says {printed} for “{thing}”, the table {stated}. Check text and table.",
  "text.source-unknown": "Nothing in the workbook gives {count} numbers of this section ({numbers}). Check each.",
  "text.share-wrong": "The text says that “{thing}” is {printed}; the amounts give {expected}. Check the share.",
  "text.change-wrong":
    "The text says that “{thing}” changed by {printed}; this year less last year's {last} is {expected}. Check.",
  "text.rate-wrong":
    "The text says that “{thing}” changed by {amounts}, a rate of {printed}; the amounts give {expected}. Check both.",
  "text.rate-wrong-by-amounts":
    "The text gives {printed} as the rate of change of “{thing}”; the two years' amounts give {expected}. Check.",
  "text.rate-on-zero":
    "The text gives {printed} as the rate of change of “{thing}”, which had nothing last year. Better say so than give a rate.",
  "text.directions-differ": "Amount and rate of change of “{thing}” go opposite ways. Make them agree.",
  "text.direction-wrong": "“{thing}” changed the other way than the words say. Check.",
  "text.flat-wrong": "The text says that “{thing}” is unchanged, but its amounts differ. Check.",
  "text.change-differs":
    "The text says that “{thing}” changed by {printed}; {section} says {before} for the same scope (“{other}”). Make them agree.",
  "text.last-year-differs":
    "The change of “{thing}” implies {whole} for last year, the changes of its parts {parts}. Check the sentences.",
  "text.not-in-table": "The text lists “{thing}” with {printed}, which the table does not have. Check text and table.",
  "text.not-in-list": "The text leaves out what the table has: {lines}. Add it.",
  "text.project-name-differs": "The text's project “{name}” is “{like}” in the table. Make them agree.",
  "text.project-unknown": "The table has no project “{name}”. Check.",
  "text.uses-differ": "The project “{thing}” has {printed}, but its uses are {uses}. Check.",
  "text.use-of-another": "The money of the project “{name}” goes to “{use}”, which looks like another project. Verify.",
  "text.item-not-told": "The table has {stated} for “{thing}”, of which the text says nothing. Add it.",
  "text.reason-blank": "The main reason of “{thing}” is left blank. Give it.",
  "text.reason-missing": "“{thing}” changed by {printed} without a reason. Give one.",
  "text.line-copied":
    "“{thing}” has the same change ({printed}) and rate as its neighbour “{other}”, but another amount; it may be a copy. Verify.",
  "text.list-differs": "“{thing}” is {printed}, but the parts listed add up to {expected}. Check.",
  "text.part-exceeds": "“{part}” ({printed}) is more than “{whole}” ({limit}). Check.",
  "text.over-posts": "{onDuty} on duty are more than the {posts} posts. Verify.",
  "text.no-vehicle-but-costs":
    "The text says there is no vehicle, but the table has {stated} for running vehicles. Verify.",
  "text.targets-counted": "The text says {printed} performance projects, but {count} targets are listed. Check.",
  "text.targets-sum": "The text says {printed} for the performance projects, but the targets add up to {total}. Check.",
  "text.target-name-differs":
    "The performance target's project “{name}” is called “{project}” in the table with the same amount. Make them agree.",
  "text.target-amount-differs": "The performance target “{thing}” has {printed}, the table {stated}. Verify.",
  "text.goods-exceed":
    "Goods to be bought come to {printed}, but the lines of the tables that pay for goods (office expenses and the like, capital expenditure) only to {most}. Verify which lines or projects pay.",
  "text.goal-differs": "The goal of “{thing}” says {printed}, but {what} is {expected}. Make them agree.",
  "text.costs-differ": "The cost indicators of “{thing}” allow {printed}, but its money is {expected}. Verify.",
  "text.indicator-sense":
    "The indicator “{name}” is “{value}”; such an indicator usually has an upper limit (≤). Verify.",
};
