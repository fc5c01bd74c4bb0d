/** Whether Office shows itself dark; undefined where it does not say (older versions, some browsers). */
export function officeAppearance(): "light" | "dark" | undefined {
  // Typed as always there, yet absent before OfficeTheme is supported.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = theme?.bodyBackgroundColor;
  return background === undefined ? undefined : brightness(background);
}

/** "#RRGGBB" → by the weight that the eye gives to red, green and blue; undefined for any other text. */
function brightness(colour: string): "light" | "dark" | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}
