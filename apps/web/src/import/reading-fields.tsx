import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextEncoding } from "../api/imports.ts";
import type { OpenTable, Reading } from "./use-import.ts";

const encodings: readonly TextEncoding[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1256",
  "windows-1251",
];

interface ReadingFieldsProps {
  readonly table: OpenTable;
  readonly headerRow: number;
  readonly onRead: (change: Partial<Omit<Reading, "file">>) => void;
}

/** Where the headings stand, and how the letters of a text are written: found, and for the person to correct. */
export function ReadingFields({ table, headerRow, onRead }: ReadingFieldsProps) {
  const { t } = useTranslation("import");
  const id = useId();
  const [typed, setTyped] = useState(String(headerRow));
  const row = Number(typed);
  const isRow = Number.isInteger(row) && row >= 1 && row <= 1_000_000;
  const readRow = () => {
    if (isRow && row !== headerRow) onRead({ headerRow: row });
  };
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-row`}>{t("sheet.headerRow")}</label>
        <input
          id={`${id}-row`}
          className="import-row"
          inputMode="numeric"
          value={typed}
          aria-invalid={!isRow}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={readRow}
          onKeyDown={({ key }) => key === "Enter" && readRow()}
        />
      </div>
      {table.read.encoding !== null && (
        <div className="field">
          <label htmlFor={`${id}-encoding`}>{t("sheet.encoding")}</label>
          <select
            id={`${id}-encoding`}
            value={table.read.encoding}
            onChange={({ currentTarget }) =>
              onRead({ encoding: encodings.find((each) => each === currentTarget.value) ?? null })
            }
          >
            {encodings.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`encoding.${encoding}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
