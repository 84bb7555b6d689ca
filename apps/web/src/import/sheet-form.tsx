import { Button } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ImportKind, ImportOrder } from "../api/imports.ts";
import { useFormat } from "../i18n/format.ts";
import { ColumnTable } from "./column-table.tsx";
import { ReadingFields } from "./reading-fields.tsx";
import type { OpenTable, Reading } from "./use-import.ts";

export const kinds: readonly ImportKind[] = [
  "doors",
  "access-wide",
  "access-long",
  "positions",
  "sources",
  "material",
  "areas",
  "measures",
];

interface SheetFormProps {
  readonly table: OpenTable;
  readonly isLooking: boolean;
  /** The encoding asked for by the reading under way; `undefined`: none is. */
  readonly encodingAsked: Reading["encoding"] | undefined;
  readonly onRead: (reading: Omit<Reading, "file">) => void;
  readonly onChange: (order: ImportOrder) => void;
  readonly onLook: (order: ImportOrder) => void;
}

/** What the table holds and which column means what: guessed, and for the person to correct. */
export function SheetForm({ table, isLooking, encodingAsked, onRead, onChange, onLook }: SheetFormProps) {
  const { t } = useTranslation("import");
  const format = useFormat();
  const id = useId();
  const { read, order, sheet } = table;
  const shown = read.sheets[sheet];
  if (!shown) return null;
  const isReading = encodingAsked !== undefined;
  const encoding = isReading ? encodingAsked : table.encoding;
  const readAgain = (change: Partial<Omit<Reading, "file">>) =>
    onRead({ sheet, kind: null, headerRow: null, encoding, ...change });
  return (
    <section className="panel stack" aria-busy={isReading || isLooking}>
      <h2>{t("sheet.title")}</h2>
      <p>
        {t("sheet.of", { file: table.file.name, rows: format.number(shown.rowCount) })}{" "}
        {shown.noteCount > 0 && t("sheet.notes", { rows: format.number(shown.noteCount) })}
      </p>
      <div className="row">
        {read.sheets.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}-sheet`}>{t("sheet.which")}</label>
            <select
              id={`${id}-sheet`}
              value={sheet}
              onChange={(event) => readAgain({ sheet: Number(event.currentTarget.value) })}
            >
              {read.sheets.map(({ name, isHidden }, index) => (
                <option key={name} value={index}>
                  {isHidden ? t("sheet.hidden", { name }) : name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}-kind`}>{t("sheet.kind")}</label>
          <select
            id={`${id}-kind`}
            value={order?.kind ?? ""}
            onChange={(event) => {
              const kind = kinds.find((each) => each === event.currentTarget.value) ?? null;
              readAgain({ kind, headerRow: shown.guess.headerRow });
            }}
          >
            {order === null && <option value="">{t("sheet.noKind")}</option>}
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        {order && (
          <div className="field">
            <label htmlFor={`${id}-decimal`}>{t("sheet.decimal")}</label>
            <select
              id={`${id}-decimal`}
              value={order.decimal}
              onChange={(event) =>
                onChange({ ...order, decimal: event.currentTarget.value === "comma" ? "comma" : "point" })
              }
            >
              <option value="point">{t("sheet.point")}</option>
              <option value="comma">{t("sheet.comma")}</option>
            </select>
          </div>
        )}
        <ReadingFields
          key={`${sheet} ${shown.guess.headerRow}`}
          table={table}
          headerRow={shown.guess.headerRow}
          onRead={readAgain}
        />
      </div>
      {table.isRecalled && order && (
        <p className="notice">
          {t("sheet.recalled")}{" "}
          <button
            type="button"
            className="link-like"
            onClick={() => readAgain({ kind: shown.guess.kind ?? order.kind, headerRow: shown.guess.headerRow })}
          >
            {t("sheet.guessAgain")}
          </button>
        </p>
      )}
      {order === null && <p role="status">{t("sheet.unknown")}</p>}
      {order && <ColumnTable sheet={shown} fields={read.fields[order.kind] ?? []} order={order} onChange={onChange} />}
      {order && (
        <div>
          <Button loading={isLooking} onClick={() => onLook(order)}>
            {t("sheet.look")}
          </Button>
        </div>
      )}
      {(isReading || isLooking) && (
        <progress className="progress" aria-label={t(isLooking ? "sheet.looking" : "file.reading")} />
      )}
    </section>
  );
}
