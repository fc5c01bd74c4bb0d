/** Rows and columns of a sheet, in Excel and in .xlsx files. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
