import { memo, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
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

/** Every measure with its switch: one click, and the ranking moves. Of a thousand only the one that is clicked is drawn anew. */
export function MeasureSwitches() {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const { model, changes } = useTrial();
  const turn = useTurn();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed).trim().toLocaleLowerCase();
  const id = useId();
  const { compare } = format;
  const shown = useMemo(
    () =>
      model.measures
        .filter(({ name, kind }) => `${name} ${kind}`.toLocaleLowerCase().includes(wanted))
        .toSorted((a, b) => compare(a.name, b.name)),
    [model.measures, wanted, compare],
  );
  const changed = new Set(changes.map(keyOf));
  const [on, off] = [t("measures.on"), t("measures.off")];
  return (
    <section className="stack-tight">
      <div className="field">
        <label htmlFor={id}>{t("measures.find")}</label>
        <input id={id} type="search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <ul className="plain-list what-if-measures">
        {shown.map((measure) => {
          const isOn = measure.isOutOfService === changed.has(keyOf(switchOf(measure)));
          return <Row key={measure.id} measure={measure} isOn={isOn} said={isOn ? on : off} onTurn={turn} />;
        })}
      </ul>
      {shown.length === 0 && <p className="soft">{t("measures.none")}</p>}
    </section>
  );
}

interface RowProps extends SwitchProps {
  readonly onTurn: (measure: Measure) => void;
}

const Row = memo(({ onTurn, ...shown }: RowProps) => (
  <li>
    <Switch {...shown} onClick={() => onTurn(shown.measure)} />
  </li>
));

/** The same function at every drawing, so that what it is given to stays still. */
function useTurn(): (measure: Measure) => void {
  const { changes, tryOut, take } = useTrial();
  const latest = useRef({ changes, tryOut, take });
  useEffect(() => {
    latest.current = { changes, tryOut, take };
  });
  return useCallback((measure) => {
    const now = latest.current;
    const change = switchOf(measure);
    if (now.changes.some((other) => keyOf(other) === keyOf(change))) now.take(change);
    else now.tryOut(change);
  }, []);
}

export function MeasureSwitch({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation("what-if");
  const { changes } = useTrial();
  const turn = useTurn();
  const key = keyOf(switchOf(measure));
  const isOn = measure.isOutOfService === changes.some((other) => keyOf(other) === key);
  return (
    <Switch
      measure={measure}
      isOn={isOn}
      said={t(isOn ? "measures.on" : "measures.off")}
      onClick={() => turn(measure)}
    />
  );
}

interface SwitchProps {
  readonly measure: Measure;
  readonly isOn: boolean;
  /** On or off, in words. */
  readonly said: string;
}

function Switch({ measure, isOn, said, onClick }: SwitchProps & { readonly onClick: () => void }) {
  return (
    <button type="button" role="switch" aria-checked={isOn} className="what-if-switch" onClick={onClick}>
      <span className="what-if-knob" aria-hidden />
      <bdi>{measure.name}</bdi>
      <span className="small soft">{said}</span>
    </button>
  );
}
