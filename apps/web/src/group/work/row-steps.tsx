import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupRecord, type GroupValues, useStepRecord } from "../../api/group.ts";
import { Problem } from "../../patterns/problem.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { StepForm } from "../step-form.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { useKinds } from "./use-kinds.ts";

type Transition = GroupKind["transitions"][number];

interface RowStepsProps {
  readonly record: GroupRecord;
  /** What is known already of what a step needs: the meeting whose page this is. */
  readonly given?: GroupValues;
  /** Steps that are offered elsewhere. */
  readonly without?: readonly string[];
}

/** Steps that can be undone by another one are done at once. */
const atOnce: readonly string[] = ["mark-present", "mark-absent", "excuse", "place", "take-off"];

/** What this person may do with a record of a list, in its row. */
export function RowSteps({ record, given = {}, without = [] }: RowStepsProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const kind = useKinds().of(record.kind);
  const [open, setOpen] = useState<string | null>(null);
  const take = useStepRecord(record.kind, record.id);
  const steps = (kind?.transitions ?? []).filter(
    ({ id, from }) => record.steps.includes(id) && from.includes(record.state) && !without.includes(id),
  );
  if (kind === null || steps.length === 0) return null;
  const chosen = steps.find(({ id }) => id === open);
  const givenTo = ({ needs }: Transition): GroupValues =>
    Object.fromEntries(Object.entries(given).filter(([name]) => needs.includes(name)));
  const isAtOnce = (step: Transition): boolean =>
    atOnce.includes(step.id) && !step.needsTwo && step.needs.every((name) => given[name] !== undefined);
  const press = (step: Transition): void => {
    if (isAtOnce(step)) take.mutate({ seen: record.version, transition: step.id, fields: givenTo(step), note: "" });
    else setOpen(open === step.id ? null : step.id);
  };
  return (
    <div className="stack-tight no-print">
      <div className="group-steps">
        {steps.map((step) => {
          const name = step.needsTwo ? t("askFor", { step: words.step(step.id) }) : words.step(step.id);
          return (
            <Button
              key={step.id}
              size="compact-sm"
              variant={step.id === open ? "filled" : "default"}
              loading={take.isPending && take.variables.transition === step.id}
              {...(isAtOnce(step) ? {} : { "aria-expanded": step.id === open })}
              aria-label={t("stepOf", { step: name, title: words.titleOf(record) })}
              onClick={() => press(step)}
            >
              {name}
            </Button>
          );
        })}
      </div>
      {take.isError && <Problem fault={take.error} />}
      {chosen && (
        <Suspense fallback={<Waiting />}>
          <StepForm
            key={chosen.id + record.version}
            kind={kind}
            record={record}
            step={chosen}
            given={givenTo(chosen)}
            onDone={() => setOpen(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
