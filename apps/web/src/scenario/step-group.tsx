import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import type { StepGroupOf } from "./step-groups.ts";
import { StepSentence } from "./step-sentence.tsx";

interface StepGroupProps {
  readonly group: StepGroupOf;
  readonly names: Names;
  readonly currentStep: number | null;
  /** The steps in full, shown when it is opened. */
  readonly children: ReactNode;
}

/** Steps that nothing works on, in one line until opened. Closed, the list is still read out and printed. */
export function StepGroup({ group, names, currentStep, children }: StepGroupProps) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { first, steps } = group;
  const hasCurrent = currentStep !== null && currentStep >= first && currentStep < first + steps.length;
  useEffect(() => {
    if (hasCurrent) setOpen(true);
  }, [hasCurrent]);
  const key = steps.every(({ tactic }) => tactic === "authorised") ? "byRight" : "other";
  return (
    <li className="panel step-group stack-tight">
      <button
        type="button"
        className="step-group-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronDown size={18} aria-hidden />
        <span>
          {t(`steps.group.${key}`, { first: format.number(first + 1), last: format.number(first + steps.length) })}
        </span>
      </button>
      {isOpen ? (
        <ol id={id} className="plain-list stack">
          {children}
        </ol>
      ) : (
        <ol id={id} className="step-group-brief small" start={first + 1}>
          {steps.map((step, offset) => (
            <li key={first + offset}>
              <StepSentence step={step} names={names} />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
