import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isolate } from "../../i18n/isolate.ts";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import type { Element } from "../document/elements.ts";
import { valueAt } from "../document/json.ts";
import type { ElementPlace, ElementSection, Sections } from "../document/shapes.ts";
import { useFieldText } from "../form/use-field-text.ts";
import { CellEditor } from "./cell-editor.tsx";
import { CellText } from "./cell-text.tsx";
import type { Sorting } from "./rows.ts";
import type { Column } from "./table-columns.ts";
import { useGrid } from "./use-grid.ts";

export interface WorkTableProps {
  readonly section: ElementSection;
  readonly label: string;
  readonly rows: readonly Element[];
  readonly columns: readonly Column[];
  readonly sections: Sections;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (place: ElementPlace) => void;
  /** What is ticked and edited in place; `null` where nobody edits. */
  readonly work: {
    readonly selected: ReadonlySet<string>;
    readonly onSelect: (id: string, isOn: boolean) => void;
    readonly onSelectAll: (isOn: boolean) => void;
    /** For what is too much for a cell. */
    readonly onOpenField: (place: ElementPlace, column: Column) => void;
  } | null;
}

/** Elements of one kind: sorted by any column, walked by arrow keys, edited cell by cell. */
export function WorkTable(props: WorkTableProps) {
  const { t } = useTranslation("editing");
  const { rows, columns, work, label } = props;
  const offset = work ? 1 : 0;
  const grid = useGrid(rows.length, columns.length + offset);
  return (
    <ScrollRegion label={label} className="work-region">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of widgets that arrow keys walk is a grid */}
      <table className="figures work-table" role="grid" aria-label={label} ref={grid.table} onKeyDown={grid.onKeyDown}>
        <thead>
          <tr>
            {work && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t("lists.selectAll")}
                  checked={rows.length > 0 && rows.every(({ id }) => work.selected.has(id))}
                  onChange={(event) => work.onSelectAll(event.currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sorting={props.sorting} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((element, row) => (
            <Row key={element.id} {...props} element={element} row={row} grid={grid} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface HeadingProps extends Pick<WorkTableProps, "sorting" | "onSort"> {
  readonly column: Column;
}

function Heading({ column, sorting, onSort }: HeadingProps) {
  const name = useColumnName();
  const order = sorting?.key === column.key ? sorting.order : null;
  const Icon = order === "descending" ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={order ?? "none"}>
      <button
        type="button"
        className="sort-button"
        onClick={() => onSort({ key: column.key, order: order === "ascending" ? "descending" : "ascending" })}
      >
        {name(column)}
        {order && <Icon size={14} aria-hidden />}
      </button>
    </th>
  );
}

function useColumnName(): (column: Column) => string {
  const text = useFieldText();
  return ({ field, word }) =>
    word === null ? text.label(field) : `${text.label(field)} (${text.word(word.field, word.word)})`;
}

interface RowProps extends WorkTableProps {
  readonly element: Element;
  readonly row: number;
  readonly grid: ReturnType<typeof useGrid>;
}

function Row({ element, row, grid, ...props }: RowProps) {
  const { t } = useTranslation("editing");
  const { columns, work } = props;
  const offset = work ? 1 : 0;
  return (
    <tr aria-selected={work?.selected.has(element.id) ?? false}>
      {work && (
        <td>
          <input
            type="checkbox"
            aria-label={t("lists.select", { name: isolate(element.name) })}
            checked={work.selected.has(element.id)}
            onChange={(event) => work.onSelect(element.id, event.currentTarget.checked)}
            {...grid.at(row, 0)}
          />
        </td>
      )}
      {columns.map((column, index) => (
        <BodyCell
          key={column.key}
          {...props}
          element={element}
          column={column}
          row={row}
          index={index + offset}
          grid={grid}
        />
      ))}
    </tr>
  );
}

interface BodyCellProps extends RowProps {
  readonly column: Column;
  readonly index: number;
}

function BodyCell({ section, element, column, row, index, grid, sections, work, onOpen }: BodyCellProps) {
  const name = useColumnName();
  const [isEditing, setEditing] = useState(false);
  const place = { section, id: element.id };
  const isName = column.key === "name";
  const edit = (): void => {
    if (work && isForCell(column)) setEditing(true);
    else if (work) work.onOpenField(place, column);
  };
  if (isEditing) {
    return (
      <td>
        <CellEditor
          place={place}
          column={column}
          name={`${element.name}: ${name(column)}`}
          onDone={(where) => {
            setEditing(false);
            // The cell is a button again in the next picture.
            if (where === "back") setTimeout(() => grid.goTo({ row, column: index }));
          }}
        />
      </td>
    );
  }
  const Tag = isName ? "th" : "td";
  return (
    <Tag {...(isName ? { scope: "row" as const } : {})}>
      <button
        type="button"
        className={isName ? "cell cell-name" : "cell"}
        aria-disabled={!isName && !work}
        onClick={() => (isName ? onOpen(place) : edit())}
        onDoubleClick={isName ? edit : undefined}
        onKeyDown={(event) => {
          if (event.key === "F2") edit();
        }}
        {...grid.at(row, index)}
      >
        <CellText field={column.field} value={valueAt(element.value, column.path)} sections={sections} />
      </button>
    </Tag>
  );
}

/** What one input can hold; the rest is edited in the form. */
function isForCell({ field }: Column): boolean {
  switch (field.kind) {
    case "text":
    case "identifier":
    case "number":
    case "probability":
    case "quantity":
    case "duration":
    case "choice":
    case "flag":
    case "reference":
      return true;
    default:
      return false;
  }
}
