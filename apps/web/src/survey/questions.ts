import type { GroupRecord } from "../api/group.ts";
import { isObject } from "../editing/document/json.ts";

export interface Question {
  readonly question: string;
  readonly options: readonly string[];
}

/** Options stand in one line, separated by semicolons. */
export function questionsOf({ fields }: GroupRecord): readonly Question[] {
  const rows = fields["questions"];
  return (Array.isArray(rows) ? rows : []).flatMap((row) => {
    if (!isObject(row)) return [];
    const options = String(row["options"] ?? "")
      .split(/[;；؛]/)
      .map((option) => option.trim())
      .filter((option) => option !== "");
    return [{ question: String(row["question"] ?? ""), options }];
  });
}
