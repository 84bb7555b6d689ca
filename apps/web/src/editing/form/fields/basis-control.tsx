import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json, Path } from "../../document/json.ts";
import { isObject } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import type { FieldOf } from "../field.ts";
import { useFieldParts } from "../field-parts.ts";
import { useForm, useValue } from "../form-model.ts";
import { NewObject } from "../new-object.tsx";
import { useFieldText } from "../use-field-text.ts";

const kinds = ["judgement", "test", "published", "fictional"] as const;
type BasisKind = (typeof kinds)[number];

/** Where a figure comes from: one of four kinds, then what that kind asks. Another kind takes the place of the first. */
export function BasisControl({ field, path, id, name, describedBy }: ControlProps<"basis">) {
  const { t } = useTranslation(["editing", "shell"]);
  const form = useForm();
  const label = useFieldText().label(field);
  const value = useValue(path);
  const written = kindOf(value);
  const [wanted, setWanted] = useState<BasisKind | null>(null);
  const kind = wanted ?? written;
  const choose = (next: string): void => {
    setWanted(kinds.find((known) => known === next) ?? null);
    if (next === "") form.change(path, undefined);
  };
  return (
    <div className="basis">
      <select
        id={`${id}-kind`}
        aria-label={name ?? label}
        aria-describedby={describedBy}
        value={kind ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t("form.noBasis")}</option>
        {kinds.map((known) => (
          <option key={known} value={known}>
            {t(`form.basis.${known}`)}
          </option>
        ))}
      </select>
      {kind && <Said field={field} path={path} kind={kind} isNew={kind !== written} onSaid={() => setWanted(null)} />}
    </div>
  );
}

const kindOf = (value: Json | undefined): BasisKind | null =>
  isObject(value) ? (kinds.find((kind) => value[kind] !== undefined) ?? null) : null;

interface SaidProps {
  readonly field: FieldOf<"basis">;
  readonly path: Path;
  readonly kind: BasisKind;
  readonly isNew: boolean;
  readonly onSaid: () => void;
}

/** A kind that is only wanted is written with its first answer, whole. */
function Said({ field, path, kind, isNew, onSaid }: SaidProps) {
  const form = useForm();
  const { View } = useFieldParts();
  const own = field.fields.find(({ key }) => key === kind);
  const source = field.fields.find(({ key }) => key === "source");
  if (!own) return null;
  if (isNew) {
    return (
      <NewObject
        path={[...path, kind]}
        fields={own.kind === "group" ? own.fields : [{ ...own, isRequired: true }]}
        onAdd={(said) => {
          form.change(path, own.kind === "group" ? { [kind]: said } : said);
          onSaid();
        }}
        onCancel={onSaid}
      />
    );
  }
  return (
    <>
      <View field={{ ...own, isRequired: true }} path={[...path, kind]} />
      {source && (kind === "test" || kind === "judgement") && <View field={source} path={[...path, source.key]} />}
    </>
  );
}
