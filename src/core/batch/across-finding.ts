/** What only shows when several workbooks are looked at together. For a person to verify, all of them. */
export interface AcrossFinding {
  readonly kind: "same-content" | "same-unit" | "department-sum" | "department-incomplete" | "change-outlier";
  readonly unitName: string;
  /** The first is the one to open. */
  readonly files: readonly string[];
  /** "表一!B36" in the first file. */
  readonly cell?: string;
  /** Decimal texts, 万元. */
  readonly stated?: string;
  readonly expected?: string;
  readonly message: string;
}
