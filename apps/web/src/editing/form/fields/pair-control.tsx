import { useTranslation } from "react-i18next";
import { textOf } from "../../document/elements.ts";
import { isList } from "../../document/json.ts";
import { candidatesOf } from "../candidates.ts";
import type { ControlProps } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { NamePicker } from "../name-picker.tsx";
import { useFieldText } from "../use-field-text.ts";

/** The two areas a door joins: their order counts where it can be passed one way only. */
export function PairControl({ field, path, id, name, describedBy }: ControlProps<"references">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const label = useFieldText().label(field);
  const value = useValue(path);
  const pair = isList(value) ? value.map(textOf) : [];
  const candidates = candidatesOf(form.sections, field.to);
  return (
    <div className="pair">
      {([0, 1] as const).map((side) => (
        <NamePicker
          key={side}
          id={`${id}-${side}`}
          aria-label={`${name ?? label}: ${t(`form.side.${side}`)}`}
          {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
          candidates={candidates}
          chosen={pair[side] ?? ""}
          placeholder={t("form.choose")}
          onChoose={(chosen) => form.change(path, side === 0 ? [chosen.id, pair[1] ?? ""] : [pair[0] ?? "", chosen.id])}
        />
      ))}
    </div>
  );
}
