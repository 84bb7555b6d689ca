import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Opened } from "./popover.tsx";

export interface NumberInput {
  readonly name: string;
  readonly value: ReactNode;
  /** Where the input comes from: its basis, or what computed it. */
  readonly basis?: ReactNode;
}

interface ExplainedNumberProps {
  /** What the number is: "P_E, by EASI". */
  readonly name: string;
  /** The number as it is read, with its unit. */
  readonly value: string;
  /** How it comes about, in words. */
  readonly formula: string;
  readonly inputs: readonly NumberInput[];
  readonly modelHash: string | null;
}

/** A number explains itself: opened, it says how it comes about, from what, on which basis, from which model. */
export function ExplainedNumber({ name, value, formula, inputs, modelHash }: ExplainedNumberProps) {
  const { t } = useTranslation();
  return (
    <Opened label={name} className="explained" shown={<bdi>{value}</bdi>}>
      <strong>{name}</strong>
      <span className="explanation-value">
        <bdi>{value}</bdi>
      </span>
      <span>{formula}</span>
      {inputs.length > 0 && (
        <dl>
          {inputs.map((input) => (
            <NumberInputRow key={input.name} {...input} />
          ))}
        </dl>
      )}
      {modelHash !== null && (
        <span className="small soft">
          {t("number.model")} <code title={modelHash}>{modelHash.slice(0, 16)}</code>
        </span>
      )}
    </Opened>
  );
}

function NumberInputRow({ name, value, basis }: NumberInput) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value}
        {basis && <div className="small soft">{basis}</div>}
      </dd>
    </>
  );
}
