import type { Rule } from "../rule";
import { textAmountTies } from "./text-amount-ties";
import { textBasicListComplete } from "./text-basic-list-complete";
import { textChangeHasReason } from "./text-change-has-reason";
import { textChangeSameScope } from "./text-change-same-scope";
import { textContentsAgree } from "./text-contents-agree";
import { textDirectionAgrees } from "./text-direction-agrees";
import { textGoodsHaveSource } from "./text-goods-have-source";
import { textIndicatorSense } from "./text-indicator-sense";
import { textLastYearAddsUp } from "./text-last-year-adds-up";
import { textLineCopied } from "./text-line-copied";
import { textNothingArranged } from "./text-nothing-arranged";
import { textOperatingExpenses } from "./text-operating-expenses";
import { textPerformanceFunds } from "./text-performance-funds";
import { textPerformanceGoal } from "./text-performance-goal";
import { textPerformanceProject } from "./text-performance-project";
import { textPerformanceTotal } from "./text-performance-total";
import { textProcurementAddsUp } from "./text-procurement-adds-up";
import { textProjectDescribed } from "./text-project-described";
import { textRateOfChange } from "./text-rate-of-change";
import { textShareOfWhole } from "./text-share-of-whole";
import { textSourceKnown } from "./text-source-known";
import { textStaffAddsUp } from "./text-staff-adds-up";
import { textThreePublicTold } from "./text-three-public-told";
import { textUnitName } from "./text-unit-name";
import { textVehiclesAddUp } from "./text-vehicles-add-up";

/** The rules on the sentences of a text, 44 to 46 and 50 to 68, in the order of the catalogue. */
export const textRules: readonly Rule[] = [
  textContentsAgree,
  textNothingArranged,
  textUnitName,
  textAmountTies,
  textSourceKnown,
  textShareOfWhole,
  textRateOfChange,
  textDirectionAgrees,
  textChangeSameScope,
  textLastYearAddsUp,
  textBasicListComplete,
  textProjectDescribed,
  textThreePublicTold,
  textChangeHasReason,
  textLineCopied,
  textOperatingExpenses,
  textProcurementAddsUp,
  textGoodsHaveSource,
  textStaffAddsUp,
  textVehiclesAddUp,
  textPerformanceTotal,
  textPerformanceProject,
  textPerformanceFunds,
  textPerformanceGoal,
  textIndicatorSense,
];
