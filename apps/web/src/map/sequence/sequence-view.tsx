import type { RefObject } from "react";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isolate } from "../../i18n/isolate.ts";
import type { Selection } from "../selection.ts";
import type { SequenceModel } from "./sequence.ts";
import { sequenceOf } from "./sequence.ts";
import type { SequenceStep } from "./sequence-diagram.tsx";
import { SequenceDiagram } from "./sequence-diagram.tsx";

interface SequenceViewProps {
  /** `null` while a draft has errors. */
  readonly model: SequenceModel | null;
  /** The target it is drawn for; the first where it is none of the model's. */
  readonly goal: string | null;
  /** Without it, the target cannot be changed here. */
  readonly onGoal?: (target: string) => void;
  readonly categories: ReadonlyMap<string, string>;
  readonly areaName: (id: string) => string;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly selectionText: string;
  readonly steps?: readonly SequenceStep[];
  readonly drawing?: RefObject<SVGSVGElement | null>;
}

/** The adversary sequence diagram of a target that one may choose. */
export function SequenceView({ model, goal, onGoal, steps, ...props }: SequenceViewProps) {
  const { t } = useTranslation("map");
  const chosen = model?.targets.find(({ id }) => id === goal) ?? model?.targets[0];
  const used = useMemo(() => usedCrossings(steps ?? []), [steps]);
  const sequence = useMemo(() => (model && chosen ? sequenceOf(model, chosen.id, used) : null), [model, chosen, used]);
  if (!model) return <p className="notice">{t("sequence.hasErrors")}</p>;
  if (!chosen || !sequence) return <p className="notice">{t("sequence.noTarget")}</p>;
  return (
    <div className="map-views">
      {onGoal && <GoalChoice model={model} goal={chosen.id} onGoal={onGoal} />}
      <SequenceDiagram
        sequence={sequence}
        label={t("sequence.label", { target: isolate(chosen.name) })}
        {...(steps ? { steps } : {})}
        {...props}
      />
      <p className="small soft">{t(steps ? "sequence.explainPath" : "sequence.explain")}</p>
    </div>
  );
}

function usedCrossings(steps: readonly SequenceStep[]): ReadonlySet<string> {
  return new Set(steps.flatMap(({ via }) => (via.kind === "crossing" ? [via.id] : [])));
}

interface GoalChoiceProps {
  readonly model: SequenceModel;
  readonly goal: string;
  readonly onGoal: (target: string) => void;
}

function GoalChoice({ model, goal, onGoal }: GoalChoiceProps) {
  const { t } = useTranslation("map");
  const id = useId();
  return (
    <div className="sequence-goal no-print">
      <label htmlFor={id}>{t("sequence.goal")}</label>
      <select id={id} value={goal} onChange={(event) => onGoal(event.currentTarget.value)}>
        {model.targets.map((target) => (
          <option key={target.id} value={target.id} translate="no">
            {target.name}
          </option>
        ))}
      </select>
    </div>
  );
}
