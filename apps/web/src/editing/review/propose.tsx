import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { draftHeadsQuery, draftQuery, propose } from "../../api/drafts.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useFormat } from "../../i18n/format.ts";
import { Allowed } from "../../patterns/allowed.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { useEditing } from "../editing.ts";

interface ProposeProps {
  readonly hasMovedOn: boolean;
}

/** Makes the draft the next version; what stands in the way is said instead. */
export function Propose({ hasMovedOn }: ProposeProps) {
  const { t } = useTranslation("editing");
  return (
    <section className="panel stack" aria-label={t("propose.title")}>
      <h2>{t("propose.title")}</h2>
      <Allowed action="draft.propose">
        <ProposeForm hasMovedOn={hasMovedOn} />
      </Allowed>
    </section>
  );
}

function ProposeForm({ hasMovedOn }: ProposeProps) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const { draft } = useEditing();
  const [reason, setReason] = useState("");
  const id = useId();
  const proposal = useProposal();
  const hindrance = useHindrance(hasMovedOn);
  const hasReason = reason.trim() !== "";
  const number = format.number((draft.latestVersion ?? 0) + 1);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        proposal.mutate(reason.trim());
      }}
    >
      <p className="small soft">{t("propose.text")}</p>
      <div className="field">
        <label htmlFor={id}>{t("propose.reason")}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {hindrance && <p className="small">{hindrance}</p>}
      {!hindrance && !hasReason && <p className="small soft">{t("propose.needsReason")}</p>}
      <div>
        <Button type="submit" disabled={hindrance !== null || !hasReason} loading={proposal.isPending}>
          {t("propose.do", { number })}
        </Button>
      </div>
      {proposal.isError && !isOvertaken(proposal.error) && <Problem fault={proposal.error} />}
    </form>
  );
}

/** That a newer version was stored meanwhile is said above, with the way to join the two. */
const isOvertaken = (fault: unknown): boolean => fault instanceof ApiProblem && fault.code === "CUS-S022";

/** Why it cannot be proposed as it is; `null` where nothing stands in the way. */
function useHindrance(hasMovedOn: boolean): string | null {
  const { t } = useTranslation("editing");
  const { draft, progress } = useEditing();
  const errors = draft.diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return t("propose.errors", { count: errors });
  if (hasMovedOn) return t("propose.movedOn");
  if (progress.kind !== "saved") return t("propose.unsaved");
  return draft.changes?.length === 0 ? t("propose.nothing") : null;
}

function useProposal() {
  const { facility, session, onProposed } = useEditing();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) => propose(facility, session.read().draft.revision, reason),
    onSuccess: (stored) => {
      onProposed(stored);
      cache.setQueryData(draftQuery(facility).queryKey, null);
      void cache.invalidateQueries({ queryKey: draftHeadsQuery.queryKey });
      void cache.invalidateQueries({ queryKey: ["facility", facility] });
      void cache.invalidateQueries({ queryKey: ["facilities"] });
    },
    // The facility may have moved on in the meantime: the draft then says so.
    onError: () => void session.reload(),
  });
}
