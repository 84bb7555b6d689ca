import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Measure } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import type { Change } from "./change.ts";
import { keyOf } from "./change.ts";
import { useTrial } from "./trial.ts";

/** The change that switches a measure off, or one that is out of service on. */
export const switchOf = ({ id, isOutOfService }: Pick<Measure, "id" | "isOutOfService">): Change => ({
  kind: "set",
  place: { section: "measures", id, path: ["outOfService"] },
  value: !isOutOfService,
});

/** Every measure with its switch: one click, and the ranking moves. */
export function MeasureSwitches() {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const { model } = useTrial();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed).trim().toLocaleLowerCase();
  const id = useId();
  const shown = model.measures
    .filter(({ name, kind }) => `${name} ${kind}`.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => format.compare(a.name, b.name));
  return (
    <section className="stack-tight">
      <div className="field">
        <label htmlFor={id}>{t("measures.find")}</label>
        <input id={id} type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <ul className="plain-list what-if-measures">
        {shown.map((measure) => (
          <li key={measure.id}>
            <MeasureSwitch measure={measure} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="soft">{t("measures.none")}</p>}
    </section>
  );
}

export function MeasureSwitch({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation("what-if");
  const { changes, tryOut, take } = useTrial();
  const change = switchOf(measure);
  const isChanged = changes.some((other) => keyOf(other) === keyOf(change));
  const isOn = measure.isOutOfService === isChanged;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className="what-if-switch"
      onClick={() => (isChanged ? take(change) : tryOut(change))}
    >
      <span className="what-if-knob" aria-hidden />
      <bdi>{measure.name}</bdi>
      <span className="small soft">{t(isOn ? "measures.on" : "measures.off")}</span>
    </button>
  );
}
