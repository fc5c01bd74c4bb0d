import type { NarrativeForm } from "./form";
import { shanghaiForm } from "./shanghai-district-2023";
import { xinjiangForm } from "./xinjiang-2022";

/** Every form of text that the program writes; a new one is a new file and one more entry here. */
const forms: readonly NarrativeForm[] = [xinjiangForm, shanghaiForm];

/** The form of the standard; for one without a text of its own, the ten sections. */
export function formOf(standard: string): NarrativeForm {
  return forms.find((form) => form.standard === standard) ?? xinjiangForm;
}
