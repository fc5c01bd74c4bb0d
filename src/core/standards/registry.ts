import type { Standard } from "./definition";
import { shanghaiDistrict2023 } from "./shanghai-district-2023";
import { xinjiang2022 } from "./xinjiang-2022";

/** Every standard the program knows; a new one is a new folder and one more entry here. */
export const standards: readonly [Standard, ...Standard[]] = [xinjiang2022, shanghaiDistrict2023];

export function standardById(id: string): Standard | undefined {
  return standards.find((standard) => standard.id === id);
}
