import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CellValue, TemplateColumn } from "../../api/templates.ts";
import { readNumber } from "./read-number.ts";
import type { CellChoice } from "./use-cell-choices.ts";

interface RowCellProps {
  readonly column: TemplateColumn;
  readonly label: string;
  readonly value: CellValue;
  /** `null`: the cell is typed. */
  readonly choices: readonly CellChoice[] | null;
  readonly onChange: (value: CellValue) => void;
  /** The cell is left. */
  readonly onDone: () => void;
}

/** One cell of a table that answers. */
export function RowCell({ column, label, value, choices, onChange, onDone }: RowCellProps) {
  const { t } = useTranslation("templates");
  const { cell, isRequired } = column;
  if (choices !== null) {
    const chosen = choices.some(({ id }) => id === value) ? String(value) : "";
    return (
      <select
        aria-label={label}
        aria-required={isRequired}
        value={chosen}
        onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? null : currentTarget.value)}
      >
        <option value="">{isRequired ? t("rows.choose") : ""}</option>
        {choices.map(({ id, name, isWorded }) => (
          <option key={id} value={id} translate={isWorded ? undefined : "no"}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (cell.kind === "number") return <NumberCell {...{ cell, label, value, isRequired, onChange }} />;
  return (
    <input
      aria-label={label}
      aria-required={isRequired}
      dir="auto"
      maxLength={cell.kind === "text" ? cell.maxLength : 64}
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? null : currentTarget.value)}
      onBlur={onDone}
    />
  );
}

interface NumberCellProps extends Pick<RowCellProps, "label" | "value" | "onChange"> {
  readonly cell: Extract<TemplateColumn["cell"], { kind: "number" }>;
  readonly isRequired: boolean;
}

/** What is being typed stays as typed; only a number in the range is in the cell. */
function NumberCell({ cell: { min, max }, label, value, isRequired, onChange }: NumberCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? "" : String(value));
  return (
    <input
      aria-label={label}
      aria-required={isRequired}
      aria-invalid={shown.trim() !== "" && readNumber(shown, min, max) === undefined}
      inputMode="decimal"
      className="row-number"
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readNumber(currentTarget.value, min, max) ?? null);
      }}
      onBlur={() => {
        if (value !== null) setTyped(null);
      }}
    />
  );
}
