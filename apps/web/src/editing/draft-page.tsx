import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./editing.css";
import type { StoredVersion } from "../api/drafts.ts";
import { beginDraft, bringBack, draftQuery, thrownAwayQuery } from "../api/drafts.ts";
import { ApiProblem } from "../api/problem.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { OpenDraft } from "./open-draft.tsx";
import { Proposed } from "./review/proposed.tsx";

/** The draft that the person writes of a facility. */
export function DraftPage({ facility }: { readonly facility: string }) {
  const draft = useQuery(draftQuery(facility));
  const session = useQuery(sessionQuery);
  const [proposed, setProposed] = useState<StoredVersion | null>(null);
  if (proposed) return <Proposed stored={proposed} />;
  if (draft.isError) return <Problem isPage fault={draft.error} onRetry={() => void draft.refetch()} />;
  if (draft.isPending || session.isPending) return <Waiting />;
  if (draft.data === null) return <NoDraft facility={facility} />;
  // Another draft of the same facility, begun later, is another session.
  return (
    <OpenDraft
      key={draft.data.id}
      loaded={draft.data}
      person={session.data?.person?.id ?? ""}
      onProposed={setProposed}
    />
  );
}

/** Whoever came by a link, or whose draft was proposed or thrown away on another page. */
function NoDraft({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const cache = useQueryClient();
  const { choose } = useFacilitySearch();
  const open = useMutation({
    mutationFn: (how: "begin" | "bring back") => (how === "begin" ? beginDraft(facility) : bringBack(facility)),
    onSuccess: (begun) => cache.setQueryData(draftQuery(facility).queryKey, begun),
  });
  const session = useQuery(sessionQuery);
  const isWriter = session.data?.may.includes("draft.edit") ?? false;
  const thrownAway = useQuery({ ...thrownAwayQuery(facility), enabled: isWriter }).data ?? null;
  const isNoneKept = open.error instanceof ApiProblem && open.error.status === 404;
  return (
    <section className="empty">
      <h1>{t("none.title")}</h1>
      <p>{t("none.text")}</p>
      <Allowed action="draft.edit">
        <div className="row">
          <Button onClick={() => open.mutate("begin")} loading={open.isPending}>
            {t("none.begin")}
          </Button>
          {thrownAway !== null && (
            <Button variant="default" onClick={() => open.mutate("bring back")}>
              {t("none.bringBack")}
            </Button>
          )}
          <Button variant="default" onClick={() => choose({ edit: undefined })}>
            {t("none.stored")}
          </Button>
        </div>
        {thrownAway !== null && (
          <p className="small soft">
            {t("none.kept", {
              at: format.instant(thrownAway.thrownAwayAt),
              until: format.instant(thrownAway.keptUntil),
            })}
          </p>
        )}
      </Allowed>
      {isNoneKept && <p role="alert">{t("none.noneKept")}</p>}
      {open.isError && !isNoneKept && <Problem fault={open.error} />}
    </section>
  );
}
