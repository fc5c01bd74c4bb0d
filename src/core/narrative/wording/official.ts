import { appropriationWording } from "./appropriation";
import { basicExpenditureWording } from "./basic-expenditure";
import { changeWording } from "./change";
import { expenditureWording } from "./expenditure";
import { fundWording } from "./fund";
import { glossaryWording } from "./glossary";
import { generalBudgetWording } from "./general-budget";
import { incomeWording } from "./income";
import { otherMattersWording } from "./other-matters";
import { overviewWording } from "./overview";
import { profileWording } from "./profile";
import { projectsWording } from "./projects";
import { publicationWording } from "./publication";
import { threePublicWording } from "./three-public";
import { shanghaiWording } from "../shanghai/wording";

/**
 * The phrases of every standard's official text, one place a section. `{name}` is filled by the section;
 * another wording of the same keys can be handed to `generateNarrative` in its stead.
 */
export const officialWording = {
  change: changeWording,
  overview: overviewWording,
  income: incomeWording,
  expenditure: expenditureWording,
  appropriation: appropriationWording,
  generalBudget: generalBudgetWording,
  basicExpenditure: basicExpenditureWording,
  projects: projectsWording,
  threePublic: threePublicWording,
  fund: fundWording,
  otherMatters: otherMattersWording,
  profile: profileWording,
  publication: publicationWording,
  glossary: glossaryWording,
  ...shanghaiWording,
};

export type Wording = Readonly<typeof officialWording>;
