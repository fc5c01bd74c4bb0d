import type { Standard } from "./definition";
import { xinjiang2022 } from "./xinjiang-2022";

/** Every standard the program knows; a new one is a new folder and one more entry here. */
export const standards: readonly Standard[] = [xinjiang2022];

export function standardById(id: string): Standard | undefined {
  return standards.find((standard) => standard.id === id);
}
