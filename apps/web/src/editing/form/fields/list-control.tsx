import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json, Path } from "../../document/json.ts";
import { isList } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import type { Field } from "../field.ts";
import { useFieldParts } from "../field-parts.ts";
import { inputId, useForm, useValue } from "../form-model.ts";
import { isAsked } from "../layout.ts";
import { NewObject } from "../new-object.tsx";
import { useFieldText } from "../use-field-text.ts";
import { useSummary } from "../use-summary.ts";

/** Objects in their order: each with its fields, and buttons to move it and take it away. */
export function ListControl({ field, path }: ControlProps<"list">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const label = useFieldText().label(field);
  const [isAdding, setAdding] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const value = useValue(path);
  const items = isList(value) ? value : value === undefined ? [] : [value];
  // One that is written without a list has no position of its own.
  const isSingle = value !== undefined && !isList(value);
  const set = (next: readonly Json[]): void =>
    form.change(path, next.length === 0 && (!field.isRequired || field.atLeast > 0) ? undefined : next);
  const say = (text: string): void => {
    if (status.current) status.current.textContent = text;
  };
  return (
    <div className="items">
      {items.length === 0 && !isAdding && <p className="soft small">{t("form.none")}</p>}
      <ol className="plain-list">
        {items.map((_, index) => (
          <Item
            key={index}
            field={field.item}
            path={isSingle ? path : [...path, index]}
            name={t("form.item", { field: label, number: index + 1, count: items.length })}
            onMove={(step) => {
              set(moved(items, index, step));
              say(t("form.moved", { number: index + 1 + step }));
            }}
            onRemove={() => set(items.toSpliced(index, 1))}
            isFirst={index === 0}
            isLast={index === items.length - 1}
          />
        ))}
      </ol>
      {isAdding && field.item.kind === "group" ? (
        <NewObject
          path={path}
          fields={field.item.fields}
          onAdd={(item) => {
            setAdding(false);
            set([...items, item]);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button
          type="button"
          className="small-button"
          onClick={() => setAdding(true)}
          aria-label={t("form.addTo", { field: label })}
        >
          {t("form.add")}
        </button>
      )}
      <p className="visually-hidden" aria-live="polite" ref={status} />
    </div>
  );
}

const moved = (items: readonly Json[], from: number, step: number): readonly Json[] => {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(from + step, 0, item);
};

interface ItemProps {
  readonly field: Field;
  readonly path: Path;
  readonly name: string;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** In short, with its fields behind it; one that stands alone is open. */
function Item({ field, path, name, onMove, onRemove, isFirst, isLast }: ItemProps) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const { View } = useFieldParts();
  const value = useValue(path);
  const summary = useSummary()(field, value);
  return (
    <li className="item">
      <details open={isFirst && isLast}>
        <summary id={inputId(form, path)}>
          <span className="visually-hidden">{name} </span>
          <bdi>{summary}</bdi>
        </summary>
        <div className="item-fields">
          {field.kind === "group" &&
            field.fields
              .filter((inner) => isAsked(inner, value))
              .map((inner) => <View key={inner.key} field={inner} path={[...path, inner.key]} />)}
        </div>
      </details>
      <span className="item-buttons">
        <button
          type="button"
          className="icon-button"
          disabled={isFirst}
          onClick={() => onMove(-1)}
          aria-label={t("form.moveUp", { item: name })}
        >
          <IconArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          disabled={isLast}
          onClick={() => onMove(1)}
          aria-label={t("form.moveDown", { item: name })}
        >
          <IconArrowDown size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          onClick={onRemove}
          aria-label={t("form.removeItem", { item: name })}
        >
          <IconTrash size={16} aria-hidden />
        </button>
      </span>
    </li>
  );
}
