/** A row as it comes back. */
export interface ReturnedRow {
  /** Where it stands in the file, for reports. */
  readonly place: string;
  readonly file: string;
  readonly key: string;
  readonly english: string;
  readonly translation: string;
}
