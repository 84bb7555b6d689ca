/** What is wrong with a row: in which column, what was found there, what is expected and what to do. */
import { type GroupFault, type GroupFaultName, groupFault } from "../fault.ts";
import type { FieldType } from "../records/field.ts";

export interface RowFault extends GroupFault {
  /** By its heading; `null`: the row as a whole, or a field to which no column gives anything. */
  readonly column: string | null;
}

/** What a cell of this type is to hold, in words for the report. */
export function expectedOf(type: FieldType): string {
  switch (type.type) {
    case "date":
      return "a day, a month or a year: 2027-03-01, 2027-03 or 2027";
    case "day":
      return "a day: 2027-03-01";
    case "moment":
      return "a day, a time and the name of a time zone: 2027-03-01 09:30 Europe/Vienna";
    case "choice":
      return `one of: ${type.options.join(", ")}`;
    case "number":
      return `a number from ${type.least} to ${type.most}`;
    case "party":
      return "an ISO 3166-1 alpha-3 code of a State, or an organisation's name in capitals";
    case "reference":
      return `the title or the identifier of one record in your sight (${type.to.join(", ")})`;
    case "person":
      return "a name, and in a column of its own the day until which the person agreed to be named";
    case "list":
      return `${expectedOf(type.of)}; several of them separated by semicolons`;
    case "rows":
      return `rows as JSON, each with: ${type.columns.map(({ name }) => name).join(", ")}`;
    case "multilingual":
      return "a text, one language a column";
    case "text":
      return "a text";
    case "attachment":
      return "nothing: files are brought in the record's form";
  }
}

export const rowFault = (name: GroupFaultName, row: number, heading: string | null, found: string | null): RowFault =>
  placed(groupFault(name, "", found === null ? null : found.slice(0, 80)), row, heading);

/** The fault of a value as one of the row. */
export const placed = (fault: GroupFault, row: number, heading: string | null): RowFault => ({
  ...fault,
  place: heading === null ? `row ${row}` : `row ${row}, ${heading}`,
  column: heading,
});
