import { memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import "./lists.css";
import type { FacilityModel } from "../../api/shapes.ts";
import { useChoose, useFacilitySearch } from "../../facility/use-facility-search.ts";
import { useFormat } from "../../i18n/format.ts";
import { Waiting } from "../../shell/waiting.tsx";
import { elementsOf } from "../document/elements.ts";
import type { ElementSection, Sections } from "../document/shapes.ts";
import { elementSections, isElementSection } from "../document/shapes.ts";
import { useMaybeEditing } from "../editing.ts";
import type { Field } from "../form/field.ts";
import { useFields } from "../form/use-fields.ts";
import { wantField } from "../panel/wanted-field.ts";
import { writePlace } from "../place.ts";
import { ListHead } from "./list-head.tsx";
import { Pages } from "./pages.tsx";
import type { Sorting } from "./rows.ts";
import { rowsOf } from "./rows.ts";
import { sectionsOfModel } from "./sections-of-model.ts";
import { SelectionBar } from "./selection-bar.tsx";
import type { Column } from "./table-columns.ts";
import { columnsOf } from "./table-columns.ts";
import { WorkTable } from "./work-table.tsx";

interface WorkbenchProps {
  /** Of the stored version, where no draft is open. */
  readonly model?: FacilityModel;
}

/** Everything a facility consists of, kind by kind; in a draft, edited in place. */
export function Workbench({ model }: WorkbenchProps) {
  const editing = useMaybeEditing();
  const { search } = useFacilitySearch();
  const section = isElementSection(search.list ?? "") ? (search.list as ElementSection) : "roles";
  const fields = useFields(section);
  const stored = useMemo(() => (model ? sectionsOfModel(model) : null), [model]);
  const sections = editing?.sections ?? stored;
  if (!fields || !sections) return <Waiting />;
  return <Listed key={section} section={section} sections={sections} fields={fields} />;
}

const pageLength = 100;

interface ListedProps {
  readonly section: ElementSection;
  readonly sections: Sections;
  readonly fields: readonly Field[];
}

const Listed = memo(function Listed({ section, sections, fields }: ListedProps) {
  const { t } = useTranslation(["editing", "editing-fields"]);
  const format = useFormat();
  const editing = useMaybeEditing();
  const choose = useChoose();
  const [filter, setFilter] = useState("");
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [page, setPage] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => columnsOf(section, fields), [section, fields]);
  const elements = elementsOf(sections, section);
  const found = rowsOf(elements, columns, filter, sorting, format.compare);
  const rows = found.slice(page * pageLength, (page + 1) * pageLength);
  const chosen = elements.filter(({ id }) => selected.has(id));
  const label = t(`editing-fields:section.${section}`);
  return (
    <section className="stack" aria-label={t("lists.label")}>
      <ListHead
        sections={sections}
        offered={elementSections}
        current={section}
        filter={filter}
        found={found.length}
        onFilter={(text) => {
          setFilter(text);
          setPage(0);
        }}
        onAdd={editing ? () => choose({ select: `add:${section}` }) : null}
      />
      {editing && chosen.length > 0 && (
        <SelectionBar section={section} chosen={chosen} columns={columns} onDone={() => setSelected(new Set())} />
      )}
      {rows.length === 0 ? (
        <p className="soft">{t(elements.length === 0 ? "lists.empty" : "form.nothingFound")}</p>
      ) : (
        <WorkTable
          section={section}
          label={label}
          rows={rows}
          columns={columns}
          sections={sections}
          sorting={sorting}
          onSort={setSorting}
          onOpen={(place) => choose({ select: writePlace(place) })}
          work={
            editing && {
              selected,
              onSelect: (id, isOn) => setSelected(toggled(selected, [id], isOn)),
              onSelectAll: (isOn) =>
                setSelected(
                  toggled(
                    selected,
                    rows.map(({ id }) => id),
                    isOn,
                  ),
                ),
              onOpenField: (place, column: Column) => {
                wantField({ ...place, path: column.path });
                editing.open(place);
              },
            }
          }
        />
      )}
      <Pages count={Math.ceil(found.length / pageLength)} current={page} onChoose={setPage} />
      {editing && <p className="small soft">{t("lists.keys")}</p>}
    </section>
  );
});

function toggled(selected: ReadonlySet<string>, ids: readonly string[], isOn: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  return next;
}
