import { useTranslation } from "react-i18next";
import { textOf } from "../../document/elements.ts";
import type { Json } from "../../document/json.ts";
import { isObject } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { TypedInput } from "../typed-input.tsx";
import { useReaders } from "../use-readers.ts";

/** "3 min", or a mean with its standard deviation: written the short way while none is given. */
export function DurationControl({ field, path, id, name, describedBy }: ControlProps<"duration">) {
  const { t } = useTranslation("editing-fields");
  const form = useForm();
  const read = useReaders();
  const value = useValue(path);
  const mean = isObject(value) ? textOf(value["mean"]) : textOf(value);
  const sd = isObject(value) ? textOf(value["sd"]) : "";
  const label = (part: string): string => (name === undefined ? part : `${name}: ${part}`);
  const set = (nextMean: Json | undefined, nextSd: Json | undefined): void =>
    form.change(
      path,
      nextMean === undefined ? undefined : nextSd === undefined ? nextMean : { mean: nextMean, sd: nextSd },
    );
  return (
    <div className="duration">
      <TypedInput
        id={id}
        aria-label={label(t("field.duration.mean.label"))}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        className="typed-short"
        written={mean}
        placeholder={typeof field.absent === "string" ? field.absent : t("field.duration.mean.label")}
        read={(typed) => read.quantity(typed, field.units, "notNegative", field.isRequired)}
        onChange={(next) => set(next, sd === "" ? undefined : sd)}
      />
      {mean !== "" && (
        <>
          <span aria-hidden="true">±</span>
          <TypedInput
            id={`${id}-sd`}
            aria-label={label(t("field.duration.sd.label"))}
            className="typed-short"
            written={sd}
            placeholder={t("field.duration.sd.short")}
            read={(typed) => read.quantity(typed, field.units, "notNegative", false)}
            onChange={(next) => set(mean, next)}
          />
        </>
      )}
    </div>
  );
}
