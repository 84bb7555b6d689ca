import { useTranslation } from "react-i18next";
import { isList } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import { spoken } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { useFieldText } from "../use-field-text.ts";

/** Values for the lists of a page that no document can hold. */
const nothing = "";

/** One of a closed list; where it may be absent, that is a choice too, and says what it means. */
export function ChoiceControl({ field, path, ...props }: ControlProps<"choice">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const text = useFieldText();
  const value = useValue(path);
  const written = value === undefined ? nothing : String(value);
  const isForeign = written !== nothing && !field.words.includes(written);
  const absent =
    typeof field.absent === "string"
      ? t("form.defaultIs", { value: text.word(field, field.absent) })
      : t("form.unstated");
  return (
    <select
      {...spoken(props)}
      value={written}
      onChange={(event) => form.change(path, event.currentTarget.value || undefined)}
    >
      {(!field.isRequired || written === nothing) && <option value={nothing}>{absent}</option>}
      {isForeign && <option value={written}>{written}</option>}
      {field.words.map((word) => (
        <option key={word} value={word}>
          {text.word(field, word)}
        </option>
      ))}
    </select>
  );
}

/** Yes or no; what stands at its default says which that is. */
export function FlagControl({ field, path, ...props }: ControlProps<"flag">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const value = useValue(path);
  const isOn = value === undefined ? field.absent === true : value === true;
  return (
    <span className="row flag">
      <input
        type="checkbox"
        {...spoken(props)}
        checked={isOn}
        onChange={(event) =>
          form.change(
            path,
            event.currentTarget.checked === (field.absent === true) ? undefined : event.currentTarget.checked,
          )
        }
      />
      <span className="soft">
        {t(isOn ? "form.yes" : "form.no")} {value === undefined && <span className="tag">{t("form.default")}</span>}
      </span>
    </span>
  );
}

/** Several of a closed list. */
export function ChoicesControl({ field, path, name }: ControlProps<"choices">) {
  const form = useForm();
  const text = useFieldText();
  const value = useValue(path);
  const chosen = isList(value) ? value : [];
  const set = (word: string, isOn: boolean): void => {
    const next = field.words.filter((known) => (known === word ? isOn : chosen.includes(known)));
    form.change(path, next.length === 0 && !field.isRequired ? undefined : next);
  };
  return (
    <fieldset className="row plain-fieldset" aria-label={name ?? text.label(field)}>
      {field.words.map((word) => (
        <label key={word} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            onChange={(event) => set(word, event.currentTarget.checked)}
          />
          {text.word(field, word)}
        </label>
      ))}
    </fieldset>
  );
}
