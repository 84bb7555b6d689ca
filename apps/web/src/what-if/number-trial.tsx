import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { readNumber } from "../editing/form/typed-number.ts";
import { useFormat } from "../i18n/format.ts";

interface NumberTrialProps {
  readonly label: string;
  readonly stored: number;
  /** What is tried in its place. */
  readonly tried: number | null;
  readonly bounds: { readonly min: number; readonly max: number; readonly isWhole: boolean };
  readonly unit?: string;
  /** `null`: as it is stored. */
  readonly onTry: (value: number | null) => void;
}

/** A number to try: written, or where it is a probability drawn. Taken when the field is left or the handle let go. */
export function NumberTrial({ label, stored, tried, bounds, unit, onTry }: NumberTrialProps) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const id = useId();
  const shown = String(tried ?? stored);
  const [typed, setTyped] = useState<string | null>(null);
  const read = readNumber(typed ?? shown, { ...bounds, above: null });
  const isWrong = typed !== null && read.kind !== "number";
  const settle = () => {
    if (typed === null || read.kind !== "number") return;
    onTry(read.value === stored ? null : read.value);
    setTyped(null);
  };
  const isShare = bounds.max === 1;
  return (
    <div className="what-if-number">
      <label htmlFor={id}>
        {label} {unit && <span className="small soft">({unit})</span>}
      </label>
      <div className="row">
        {isShare && (
          <input
            type="range"
            aria-label={t("field.slide", { label })}
            min={0}
            max={1}
            step={0.05}
            value={read.kind === "number" ? read.value : stored}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onPointerUp={settle}
            onKeyUp={settle}
            onBlur={settle}
          />
        )}
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? shown}
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === "Enter" && settle()}
        />
      </div>
      <span id={`${id}-note`} className="small soft">
        {isWrong
          ? t("field.expected", { min: format.number(bounds.min), max: format.number(bounds.max) })
          : t("field.stored", { value: format.number(stored, Number.isInteger(stored) ? 0 : isShare ? 3 : 2) })}
      </span>
    </div>
  );
}
