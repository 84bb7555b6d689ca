import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ColumnTarget, ColumnUse, GroupTable, TableReading } from "../../api/group-tables.ts";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import { useGroupWords } from "../use-group-words.ts";

interface ColumnChoiceProps {
  readonly table: GroupTable;
  readonly reading: TableReading | null;
  readonly onRead: (changed: Partial<Pick<TableReading, "sheet" | "headerRow">>) => void;
  readonly onUse: (columns: readonly ColumnUse[]) => void;
}

/** Each column with its heading and some of its cells, and which field it gives. */
export function ColumnChoice({ table, reading, onRead, onUse }: ColumnChoiceProps) {
  const { t } = useTranslation("group-table");
  const { headings, sample, targets, sheets, headerRow } = table;
  const used = reading?.columns ?? table.columns;
  const choose = (column: number, target: string) => {
    const others = used.filter((each) => each.column !== column && each.target !== target);
    onUse(target === "" ? others : [...others, { column, target }]);
  };
  return (
    <section className="panel stack">
      <h2>{t("columns.title")}</h2>
      <div className="row">
        {sheets.length > 1 && (
          <NativeSelect
            label={t("columns.sheet")}
            value={String(reading?.sheet ?? 0)}
            onChange={(event) => onRead({ sheet: Number(event.currentTarget.value) })}
            data={sheets.map((name, at) => ({ value: String(at), label: name }))}
          />
        )}
        <TextInput
          key={headerRow}
          type="number"
          label={t("columns.headerRow")}
          defaultValue={headerRow}
          min={1}
          max={1_000_000}
          onBlur={({ currentTarget: { value } }) => {
            const row = Number(value);
            if (Number.isInteger(row) && row >= 1 && row !== headerRow) onRead({ headerRow: row });
          }}
        />
      </div>
      <ScrollRegion label={t("columns.title")}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("columns.heading")}</th>
              <th scope="col">{t("columns.gives")}</th>
              <th scope="col">{t("columns.cells")}</th>
            </tr>
          </thead>
          <tbody>
            {headings.map((heading, column) => (
              <tr key={column}>
                <th scope="row">
                  <bdi>{heading}</bdi>
                </th>
                <td>
                  <TargetChoice
                    heading={heading}
                    targets={targets}
                    chosen={used.find((each) => each.column === column)?.target ?? ""}
                    onChoose={(target) => choose(column, target)}
                  />
                </td>
                <td className="small soft">
                  <bdi>
                    {sample
                      .map((cells) => cells[column] ?? "")
                      .filter((cell) => cell !== "")
                      .join(" · ")}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Missing targets={targets} used={used} />
    </section>
  );
}

interface TargetChoiceProps {
  readonly heading: string;
  readonly targets: readonly ColumnTarget[];
  readonly chosen: string;
  readonly onChoose: (target: string) => void;
}

function TargetChoice({ heading, targets, chosen, onChoose }: TargetChoiceProps) {
  const { t } = useTranslation("group-table");
  const nameOf = useTargetName();
  return (
    <select
      aria-label={t("columns.givesOf", { heading })}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{t("columns.leftOut")}</option>
      {targets.map((target) => (
        <option key={target.id} value={target.id}>
          {nameOf(target)}
        </option>
      ))}
    </select>
  );
}

/** What a target is called: a field, a part of one, or the marking. */
function useTargetName(): (target: ColumnTarget) => string {
  const { t } = useTranslation(["group-table", "group"]);
  const words = useGroupWords();
  const partNames: Readonly<Record<string, string>> = {
    name: t("group:input.name"),
    consentUntil: t("group:input.consentUntil"),
    at: t("group:input.time"),
    timeZone: t("group:input.timeZone"),
  };
  return ({ id, field, part }) => {
    if (field === null) return id === "#tlp" ? t("group:marking.level") : t("group:marking.audience");
    if (part === null) return words.field(field);
    return t("columns.part", { field: words.field(field), part: partNames[part] ?? words.choice(part) });
  };
}

function Missing({
  targets,
  used,
}: {
  readonly targets: readonly ColumnTarget[];
  readonly used: readonly ColumnUse[];
}) {
  const { t } = useTranslation("group-table");
  const words = useGroupWords();
  const given = new Set(used.map(({ target }) => targets.find(({ id }) => id === target)?.field));
  const missing = targets.filter(({ field, isRequired }) => isRequired && !given.has(field));
  if (missing.length === 0) return null;
  const fields = missing.map(({ field }) => words.field(field ?? "")).join(t("shell:comma"));
  return (
    <p role="status" className="notice">
      {t("columns.missing", { fields })}
    </p>
  );
}
