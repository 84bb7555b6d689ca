import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { draftQuery } from "../api/drafts.ts";
import type { WhatIfStart } from "../api/what-if.ts";
import { keepAsDraft } from "../api/what-if.ts";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import type { Change } from "./change.ts";
import { editOf } from "./change.ts";
import { isOfModel } from "./stored-value.ts";
import { useTrial } from "./trial.ts";
import type { Asked } from "./use-answer.ts";
import type { Changes } from "./use-changes.ts";
import { Verdict } from "./verdict.tsx";

interface TrialBarProps {
  readonly facility: string;
  readonly start: WhatIfStart["kind"];
  /** `null`: of a draft. */
  readonly version: number | null;
  readonly list: Changes;
  readonly asked: Asked;
}

/** That nothing of it is stored, and what can be done with it as a whole. */
export function TrialBar({ facility, start, version, list, asked }: TrialBarProps) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const { choose } = useFacilitySearch();
  const { model } = useTrial();
  const keep = useKeep(
    facility,
    list.changes.filter((change) => isOfModel(model, change)),
  );
  const isEmpty = list.changes.length === 0;
  return (
    <section className="what-if-bar no-print" aria-label={t("bar.label")}>
      <div className="row">
        <strong>{start === "draft" ? t("bar.ofDraft") : t("bar.of", { number: format.number(version ?? 1) })}</strong>
        <span className="small soft">{t("bar.note")}</span>
      </div>
      <div className="row">
        <Turn way="undo" run={list.undo} />
        <Turn way="redo" run={list.redo} />
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => list.become([])}>
          {t("bar.throwAway")}
        </Button>
        <Allowed action="draft.edit">
          <Button size="xs" disabled={isEmpty} loading={keep.isPending} onClick={() => keep.mutate("form")}>
            {t("bar.keep")}
          </Button>
          <Button size="xs" variant="default" disabled={isEmpty} onClick={() => keep.mutate("review")}>
            {t("bar.propose")}
          </Button>
        </Allowed>
        <Button size="xs" variant="default" onClick={() => choose({ whatIf: undefined })}>
          {t("bar.close")}
        </Button>
      </div>
      <Verdict asked={asked} />
      {keep.isError && <Problem fault={keep.error} />}
    </section>
  );
}

/** Into the draft as one step; then the draft is open, at its form or at what it changes. */
function useKeep(facility: string, changes: readonly Change[]) {
  const cache = useQueryClient();
  const { choose } = useFacilitySearch();
  return useMutation({
    mutationFn: async (_next: "form" | "review") => {
      const draft = await keepAsDraft(facility, changes.map(editOf));
      cache.setQueryData(draftQuery(facility).queryKey, draft);
      await cache.invalidateQueries({ queryKey: ["drafts"] });
    },
    onSuccess: (_, edit) => choose({ edit, whatIf: undefined, select: undefined, tab: undefined }),
  });
}

function Turn({ way, run }: { readonly way: "undo" | "redo"; readonly run: (() => void) | null }) {
  const { t } = useTranslation("what-if");
  const Icon = way === "undo" ? IconArrowBackUp : IconArrowForwardUp;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon size={16} aria-hidden className="turns" />}
      disabled={run === null}
      onClick={() => run?.()}
    >
      {t(`bar.${way}`)}
    </Button>
  );
}
