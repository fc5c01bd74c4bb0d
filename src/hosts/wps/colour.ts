/** "#FFC7CE" as WPS counts colours: red in the lowest byte. */
export function colourNumber(rgb: string): number {
  const part = (at: number): number => Number.parseInt(rgb.slice(at, at + 2), 16);
  return part(1) + part(3) * 0x100 + part(5) * 0x10000;
}
