import { Button } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ImportKind, ImportOrder } from "../api/imports.ts";
import { useFormat } from "../i18n/format.ts";
import { ColumnTable } from "./column-table.tsx";
import type { OpenTable } from "./use-import.ts";

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
  readonly onRead: (kind: ImportKind | null, sheet: number) => void;
  readonly onChange: (order: ImportOrder) => void;
  readonly onLook: (order: ImportOrder) => void;
}

/** What the table holds and which column means what: guessed, and for the person to correct. */
export function SheetForm({ table, isLooking, onRead, onChange, onLook }: SheetFormProps) {
  const { t } = useTranslation("import");
  const format = useFormat();
  const id = useId();
  const { read, order, sheet } = table;
  const shown = read.sheets[sheet];
  if (!shown) return null;
  return (
    <section className="panel stack">
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
              onChange={(event) => onRead(null, Number(event.currentTarget.value))}
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
            onChange={(event) => onRead(kinds.find((kind) => kind === event.currentTarget.value) ?? null, sheet)}
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
      </div>
      {order === null && <p role="status">{t("sheet.unknown")}</p>}
      {order && <ColumnTable sheet={shown} fields={read.fields[order.kind] ?? []} order={order} onChange={onChange} />}
      {order && (
        <div>
          <Button loading={isLooking} onClick={() => onLook(order)}>
            {t("sheet.look")}
          </Button>
        </div>
      )}
    </section>
  );
}
