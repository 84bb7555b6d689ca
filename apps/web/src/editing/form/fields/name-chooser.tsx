import type { KeyboardEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { textOf } from "../../document/elements.ts";
import type { Json } from "../../document/json.ts";
import { isList } from "../../document/json.ts";
import type { Candidate } from "../candidates.ts";
import { candidatesOf, matching } from "../candidates.ts";
import type { FieldOf } from "../field.ts";
import { useForm } from "../form-model.ts";

type Choice = Pick<Candidate, "kind" | "id" | "name">;

interface NameChooserProps {
  readonly field: FieldOf<"references">;
  readonly label: string;
  readonly value: Json | undefined;
  readonly onDone: (next: Json | undefined) => void;
  readonly onCancel: () => void;
}

/** A searchable list of boxes to tick. Nothing is changed before "Done". */
export function NameChooser({ field, label, value, onDone, onCancel }: NameChooserProps) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const [isAll, setAll] = useState(value === "all");
  const [chosen, setChosen] = useState<readonly string[]>(isList(value) ? value.map(textOf) : []);
  const candidates = withUnknown(candidatesOf(form.sections, field.to), value, field);
  const toggle = (id: string, isOn: boolean): void =>
    setChosen(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  const isTooFew = !isAll && chosen.length < field.atLeast;
  const next = (): Json | undefined => (isAll ? "all" : chosen.length === 0 && !field.isRequired ? undefined : chosen);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <fieldset className="chooser" onKeyDown={onKey}>
      <legend className="visually-hidden">{label}</legend>
      {field.mayBeAll && (
        <label className="check">
          <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />
          {t("form.all")}
        </label>
      )}
      {field.mayBeEverybody && (
        <Everybody isOn={chosen.includes("everybody")} onToggle={(isOn) => toggle("everybody", isOn)} />
      )}
      {!isAll && <Boxes candidates={candidates} chosen={chosen} onToggle={toggle} />}
      {isTooFew && <p className="form-fault small">{t("fault.tooFew", { count: field.atLeast })}</p>}
      <div className="row">
        <button type="button" className="small-button" disabled={isTooFew} onClick={() => onDone(next())}>
          {t("form.done")}
        </button>
        <button type="button" className="link-like" onClick={onCancel}>
          {t("form.cancel")}
        </button>
      </div>
    </fieldset>
  );
}

/** Names of nothing stay in sight, so that they can be let go. */
function withUnknown(
  candidates: readonly Candidate[],
  value: Json | undefined,
  { to, mayBeEverybody }: FieldOf<"references">,
): readonly Choice[] {
  const names = isList(value) ? value.map(textOf) : [];
  const unknown = names.filter(
    (name) => !candidates.some(({ id }) => id === name) && !(mayBeEverybody && name === "everybody"),
  );
  const kind = to[0];
  if (kind === undefined) return candidates;
  return [...unknown.map((name): Choice => ({ kind, id: name, name })), ...candidates];
}

function Everybody({ isOn, onToggle }: { readonly isOn: boolean; readonly onToggle: (isOn: boolean) => void }) {
  const { t } = useTranslation("editing");
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onToggle(event.currentTarget.checked)} />
      {t("form.everybody")}
    </label>
  );
}

interface BoxesProps {
  readonly candidates: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string, isOn: boolean) => void;
}

function Boxes({ candidates, chosen, onToggle }: BoxesProps) {
  const { t } = useTranslation(["editing", "editing-fields"]);
  const [typed, setTyped] = useState("");
  const id = useId();
  const found = matching(candidates, typed);
  const isMixed = new Set(candidates.map(({ kind }) => kind)).size > 1;
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {t("form.search")}
      </label>
      <input
        id={id}
        type="search"
        // biome-ignore lint/a11y/noAutofocus: it was opened to choose from, and Escape leads back
        autoFocus
        placeholder={t("form.search")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className="plain-list boxes">
        {found.map((candidate) => (
          <li key={`${candidate.kind}-${candidate.id}`}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.includes(candidate.id)}
                onChange={(event) => onToggle(candidate.id, event.currentTarget.checked)}
              />
              <bdi>{candidate.name}</bdi>
              {isMixed && <span className="small soft">{t(`editing-fields:one.${candidate.kind}`)}</span>}
            </label>
          </li>
        ))}
        {found.length === 0 && <li className="soft small">{t("form.nothingFound")}</li>}
      </ul>
    </>
  );
}
