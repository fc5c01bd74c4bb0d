/** A section's title without the unit and year that all of them begin with. */
export function shortTitle(title: string, headingPrefix: string): string {
  return headingPrefix === "" ? title : title.replace(headingPrefix, "");
}
