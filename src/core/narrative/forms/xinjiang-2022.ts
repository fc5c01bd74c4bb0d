import { appropriation } from "../sections/appropriation";
import { basicExpenditure } from "../sections/basic-expenditure";
import { expenditure } from "../sections/expenditure";
import { fund } from "../sections/fund";
import { generalBudget } from "../sections/general-budget";
import { income } from "../sections/income";
import { otherMatters } from "../sections/other-matters";
import { overview } from "../sections/overview";
import { projects } from "../sections/projects";
import { threePublic } from "../sections/three-public";
import type { NarrativeForm } from "./form";

/** Part three of the publication in Xinjiang: ten sections. */
export const xinjiangForm: NarrativeForm = {
  standard: "xinjiang-2022",
  sections: [
    overview,
    income,
    expenditure,
    appropriation,
    generalBudget,
    basicExpenditure,
    projects,
    threePublic,
    fund,
    otherMatters,
  ],
  wording: [
    "overview",
    "income",
    "expenditure",
    "appropriation",
    "generalBudget",
    "basicExpenditure",
    "projects",
    "threePublic",
    "fund",
    "otherMatters",
    "change",
  ],
};
