import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { ScrollRegion } from "../../../patterns/scroll-region.tsx";
import type { Path } from "../../document/json.ts";
import { isObject } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import type { Field } from "../field.ts";
import { FieldNotes } from "../field-notes.tsx";
import { useFieldParts } from "../field-parts.ts";
import { inputId, useForm, useValue } from "../form-model.ts";
import { useFieldText } from "../use-field-text.ts";

/** A row for each word of a closed list, say each tactic; a row without values means what the field's note says. */
export function TableControl({ field, path, name }: ControlProps<"table">) {
  const { t } = useTranslation("editing");
  const text = useFieldText();
  const columns = columnsOf(field.row);
  const short = columns.filter(isShort);
  const label = name ?? text.label(field);
  return (
    <ScrollRegion label={label}>
      <table className="form-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("form.row")}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" key={column.key}>
                {column.key === "" ? <span className="visually-hidden">{label}</span> : text.label(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {field.words.map((word) => (
            <TableRow
              key={word}
              name={text.word(field, word)}
              path={[...path, word]}
              short={short}
              long={columns.filter((column) => !isShort(column))}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The parts of a row; a row of one value is its own part. */
const columnsOf = (row: Field): readonly Field[] => (row.kind === "group" ? row.fields : [row]);

/** What has room in a cell; the rest opens below its row. */
const isShort = ({ kind }: Field): boolean => kind !== "basis" && kind !== "group" && kind !== "list";

const below = (path: Path, { key }: Field): Path => (key === "" ? path : [...path, key]);

interface TableRowProps {
  readonly name: string;
  readonly path: Path;
  readonly short: readonly Field[];
  readonly long: readonly Field[];
}

function TableRow({ name, path, short, long }: TableRowProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const shown = long.find(({ key }) => key === opened);
  return (
    <Fragment>
      <tr>
        <th scope="row">{name}</th>
        {short.map((column) => (
          <td key={column.key}>
            <Cell field={column} path={below(path, column)} row={name} />
          </td>
        ))}
        {long.map((column) => (
          <td key={column.key}>
            <Opener
              field={column}
              path={below(path, column)}
              row={name}
              isOpen={opened === column.key}
              onToggle={() => setOpened(opened === column.key ? null : column.key)}
            />
          </td>
        ))}
      </tr>
      {shown && (
        <tr>
          <td colSpan={1 + short.length + long.length}>
            <Cell field={shown} path={below(path, shown)} row={name} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

interface CellProps {
  readonly field: Field;
  readonly path: Path;
  readonly row: string;
}

function Cell({ field, path, row }: CellProps) {
  const form = useForm();
  const { Control } = useFieldParts();
  const text = useFieldText();
  const id = inputId(form, path);
  return (
    <>
      <Control
        // A table's cell may stand empty, whatever its row needs once it is there.
        field={{ ...field, isRequired: false }}
        path={path}
        id={id}
        name={field.key === "" ? row : `${row}: ${text.label(field)}`}
        describedBy={`${id}-notes`}
      />
      <FieldNotes field={field} path={path} id={`${id}-notes`} />
    </>
  );
}

interface OpenerProps extends CellProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Says in a word what is there, and opens it below the row. */
function Opener({ field, path, row, isOpen, onToggle }: OpenerProps) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const text = useFieldText();
  const value = useValue(path);
  const key = isObject(value) ? Object.keys(value).find((candidate) => candidate !== "source") : undefined;
  const shown = key === undefined ? t("form.none") : field.kind === "basis" ? t(`form.basis.${key}`) : t("form.yes");
  const Icon = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <button
      type="button"
      className="opener"
      id={isOpen ? undefined : inputId(form, path)}
      aria-expanded={isOpen}
      aria-label={`${row}: ${text.label(field)}, ${shown}`}
      onClick={onToggle}
    >
      {shown} <Icon size={14} aria-hidden />
    </button>
  );
}
