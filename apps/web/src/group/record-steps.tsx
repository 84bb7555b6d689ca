import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupKind, GroupRecordInFull, GroupStep } from "../api/group.ts";
import { useFormat } from "../i18n/format.ts";
import { useRoleName } from "../patterns/role-name.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { StepForm } from "./step-form.tsx";
import { useGroupWords } from "./use-group-words.ts";
import type { WorkPage } from "./work/work-pages.tsx";

interface RecordStepsProps {
  readonly kind: GroupKind;
  readonly found: GroupRecordInFull;
  /** Steps that a part of the page takes: from here a link leads there. */
  readonly taken?: WorkPage["taken"];
}

/** Where the record stands, and the steps that lead on: those of others are named with who may do them. */
export function RecordSteps({ kind, found, taken }: RecordStepsProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const { record } = found;
  const isTaken = (step: GroupStep): boolean => taken?.steps.includes(step.id) ?? false;
  const steps = found.steps.filter((each) => !isTaken(each));
  const elsewhere = found.steps.filter((each) => isTaken(each) && each.mayDo);
  if (found.steps.length === 0) return null;
  const chosen = steps.find((each) => each.id === open && each.mayDo);
  return (
    <section className="stack no-print" aria-labelledby={id}>
      <h2 id={id}>{t("steps.title")}</h2>
      <div className="group-steps">
        {steps
          .filter(({ mayDo }) => mayDo)
          .map((each) => (
            <Button
              key={each.id}
              variant={each.id === open ? "filled" : "default"}
              aria-expanded={each.id === open}
              onClick={() => setOpen(each.id === open ? null : each.id)}
            >
              {each.needsTwo ? t("steps.askFor", { step: words.step(each.id) }) : words.step(each.id)}
            </Button>
          ))}
        {elsewhere.map((each) => (
          <Link
            key={each.id}
            to="/group/$kind/$record"
            params={{ kind: kind.id, record: record.id }}
            search={{ part: taken?.in ?? "" }}
            className="link-button"
          >
            {t("steps.lookFirst", { step: words.step(each.id) })}
          </Link>
        ))}
      </div>
      <OthersSteps steps={steps.filter(({ mayDo }) => !mayDo)} />
      {chosen && (
        <Suspense fallback={<Waiting />}>
          <StepForm
            key={chosen.id + record.changedAt}
            kind={kind}
            record={record}
            step={chosen}
            onDone={() => setOpen(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

function OthersSteps({ steps }: { readonly steps: readonly GroupStep[] }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { list } = useFormat();
  const roleName = useRoleName();
  if (steps.length === 0) return null;
  return (
    <ul className="plain-list small soft">
      {steps.map((each) => (
        <li key={each.id}>{t("steps.others", { step: words.step(each.id), roles: list(each.roles.map(roleName)) })}</li>
      ))}
    </ul>
  );
}
