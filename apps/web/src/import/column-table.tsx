import { useTranslation } from "react-i18next";
import type { ColumnUse, ImportOrder, ReadSheet, ReadTable } from "../api/imports.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

type Field = NonNullable<ReadTable["fields"]["doors"]>[number];

interface ColumnTableProps {
  readonly sheet: ReadSheet;
  readonly fields: readonly Field[];
  readonly order: ImportOrder;
  readonly onChange: (order: ImportOrder) => void;
}

/** Each column with its heading, what it means, and some of its cells. */
export function ColumnTable({ sheet, fields, order, onChange }: ColumnTableProps) {
  const { t } = useTranslation("import");
  const headings = sheet.sample.find(({ number }) => number === order.headerRow)?.cells ?? [];
  const below = sheet.sample.filter(({ number }) => number > order.headerRow).slice(0, 4);
  const missing = fields.filter(
    ({ name, need }) => need === "required" && !order.columns.some(({ field }) => field === name),
  );
  const use = (column: number, chosen: ColumnUse | null) => {
    const others = order.columns.filter(
      (other) => other.column !== column && (chosen === null || isMany(fields, chosen) || other.field !== chosen.field),
    );
    onChange({ ...order, columns: chosen ? [...others, chosen] : others });
  };
  return (
    <>
      <ScrollRegion label={t("columns.label")}>
        <table className="figures import-columns">
          <thead>
            <tr>
              <th scope="col">{t("columns.heading")}</th>
              <th scope="col">{t("columns.meaning")}</th>
              <th scope="col">{t("columns.unit")}</th>
              <th scope="col">{t("columns.cells")}</th>
            </tr>
          </thead>
          <tbody>
            {headings.map((heading, column) => (
              <ColumnRow
                key={column}
                heading={String(heading)}
                cells={below.map(({ cells }) => String(cells[column] ?? ""))}
                isPersonal={sheet.guess.personColumns.includes(column)}
                fields={fields}
                chosen={order.columns.find((each) => each.column === column) ?? null}
                onUse={(field, unit) => use(column, field === "" ? null : { column, field, unit })}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {missing.length > 0 && (
        <p role="status" className="notice">
          {t("columns.missing", { fields: missing.map(({ name }) => t(`field.${name}`)).join(", ") })}
        </p>
      )}
    </>
  );
}

const isMany = (fields: readonly Field[], { field }: ColumnUse): boolean =>
  fields.some(({ name, columns }) => name === field && columns === "many");

interface ColumnRowProps {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly isPersonal: boolean;
  readonly fields: readonly Field[];
  readonly chosen: ColumnUse | null;
  /** `field` empty: the column is left out. */
  readonly onUse: (field: string, unit: string | null) => void;
}

function ColumnRow({ heading, cells, isPersonal, fields, chosen, onUse }: ColumnRowProps) {
  const { t } = useTranslation("import");
  const units = fields.find(({ name }) => name === chosen?.field)?.units ?? [];
  const shown = cells.filter((cell) => cell !== "").join(" · ");
  return (
    <tr>
      <th scope="row">
        <bdi>{heading}</bdi>
      </th>
      <td>
        <select
          aria-label={t("columns.meaningOf", { heading })}
          value={chosen?.field ?? ""}
          onChange={(event) => onUse(event.currentTarget.value, null)}
        >
          <option value="">{t("columns.leftOut")}</option>
          {fields.map(({ name }) => (
            <option key={name} value={name}>
              {t(`field.${name}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        {chosen && units.length > 0 && (
          <select
            aria-label={t("columns.unitOf", { heading })}
            value={chosen.unit ?? ""}
            onChange={(event) => onUse(chosen.field, event.currentTarget.value || null)}
          >
            <option value="">{t("columns.inCells")}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        )}
      </td>
      <td className="small soft">{isPersonal ? t("columns.personal") : <bdi>{shown}</bdi>}</td>
    </tr>
  );
}
