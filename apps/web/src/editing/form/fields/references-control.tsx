import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { textOf } from "../../document/elements.ts";
import type { Json } from "../../document/json.ts";
import { isList } from "../../document/json.ts";
import { candidatesOf } from "../candidates.ts";
import type { ControlProps } from "../control-props.ts";
import type { FieldOf } from "../field.ts";
import { useForm, useValue } from "../form-model.ts";
import { useFieldText } from "../use-field-text.ts";
import { NameChooser } from "./name-chooser.tsx";
import { PairControl } from "./pair-control.tsx";

/** Several elements by name. Each name leads to its element; "Choose" opens the list of those there are. */
export function ReferencesControl(props: ControlProps<"references">) {
  return props.field.atMost === 2 ? <PairControl {...props} /> : <NamesControl {...props} />;
}

function NamesControl({ field, path, id, name }: ControlProps<"references">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const text = useFieldText();
  const [isChoosing, setChoosing] = useState(false);
  const value = useValue(path);
  const panel = useId();
  const label = name ?? text.label(field);
  const finish = (next: Json | undefined): void => {
    setChoosing(false);
    form.change(path, next);
  };
  return (
    <div className="references">
      {value === "all" ? (
        <span>{t("form.all")}</span>
      ) : (
        <Names field={field} names={isList(value) ? value.map(textOf) : []} />
      )}
      <button
        type="button"
        id={`${id}-choose`}
        className="link-like"
        aria-expanded={isChoosing}
        aria-controls={panel}
        aria-label={t("form.chooseFor", { field: label })}
        onClick={() => setChoosing(!isChoosing)}
      >
        {t("form.choose")}
      </button>
      <div id={panel} className="chooser-place">
        {isChoosing && (
          <NameChooser field={field} label={label} value={value} onDone={finish} onCancel={() => setChoosing(false)} />
        )}
      </div>
    </div>
  );
}

function Names({ field, names }: { readonly field: FieldOf<"references">; readonly names: readonly string[] }) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const candidates = candidatesOf(form.sections, field.to);
  if (names.length === 0) return <span className="soft">{t("form.none")}</span>;
  return (
    <ul className="plain-list names">
      {names.map((id) => {
        const found = candidates.find((candidate) => candidate.id === id);
        return (
          <li key={id}>
            {found && form.open ? (
              <button type="button" className="name-chip" onClick={() => form.open?.(found.place)}>
                <bdi>{found.name}</bdi>
              </button>
            ) : (
              <span className="name-chip" data-unknown={!found}>
                <bdi>{found?.name ?? id}</bdi>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
