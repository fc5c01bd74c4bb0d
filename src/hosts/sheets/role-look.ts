import type { ContentRole } from "../../core/workbook/sheet-content";

/** How a cell looks; what is absent stays as Excel has it. Colours are RGB, sizes in points. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center";
  readonly wrap?: boolean;
  readonly borders?: boolean;
}

/** One look a role. Text on every fill keeps a contrast of at least 4.5 to 1. */
export const ROLE_LOOKS: Readonly<Record<ContentRole, CellLook>> = {
  title: { bold: true, size: 16, horizontal: "Center", vertical: "Center" },
  subtitle: { size: 10, color: "#595959", vertical: "Center" },
  heading: { bold: true, fill: "#DDEBF7", horizontal: "Center", vertical: "Center", wrap: true, borders: true },
  label: { bold: true, vertical: "Center", wrap: true, borders: true },
  hint: { italic: true, size: 10, color: "#595959", vertical: "Center", wrap: true, borders: true },
  input: { fill: "#FFF9E5", vertical: "Center", wrap: true, borders: true },
  amount: { horizontal: "Right", vertical: "Center", borders: true },
  total: { bold: true, horizontal: "Right", vertical: "Center", borders: true },
  text: { vertical: "Center", wrap: true, borders: true },
  paragraph: { vertical: "Top", wrap: true },
  error: { color: "#8E1B1F", fill: "#FDE7E9", bold: true, vertical: "Center", wrap: true, borders: true },
  warning: { color: "#5C4300", fill: "#FFF4CE", vertical: "Center", wrap: true, borders: true },
  good: { color: "#0B5A0B", fill: "#DFF6DD", vertical: "Center", wrap: true, borders: true },
};
