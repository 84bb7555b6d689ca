import { Suspense, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../api/draft-shapes.ts";
import type { StoredVersion } from "../api/drafts.ts";
import { namesOf } from "../facility/names.ts";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { UnsavedWork } from "../patterns/unsaved-work.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import type { ElementPlace } from "./document/shapes.ts";
import { DraftBar } from "./draft/draft-bar.tsx";
import { Unsettled } from "./draft/unsettled.tsx";
import { useDraftSession } from "./draft/use-draft-session.ts";
import type { Editing } from "./editing.ts";
import { EditingProvider } from "./editing.ts";
import { writePlace } from "./place.ts";
import { Workplace } from "./workplace.tsx";

const Review = lazyPart(async () => (await import("./review/review.tsx")).Review);

interface OpenDraftProps {
  readonly loaded: DraftView;
  readonly person: string;
  readonly onProposed: (stored: StoredVersion) => void;
}

/** A draft with its map, its forms and its text, all of the same document. */
export function OpenDraft({ loaded, person, onProposed }: OpenDraftProps) {
  const { t } = useTranslation(["editing", "facility"]);
  const { search, choose } = useFacilitySearch();
  const { session, state } = useDraftSession(loaded, person);
  const { draft } = state;
  const open = useCallback(
    (place: ElementPlace | null) => choose({ select: place ? writePlace(place) : undefined }),
    [choose],
  );
  const editing = useMemo(
    (): Editing => ({
      ...state,
      session,
      facility: draft.facility,
      edit: (edits) => session.edit(edits),
      onProposed,
      open,
    }),
    [state, session, draft.facility, onProposed, open],
  );
  const nameOf = useMemo(() => draft.model && namesOf(draft.model).organisation, [draft.model]);
  const name = draft.facilityName ?? draft.facility;
  return (
    <EditingProvider value={editing}>
      <div className="stack-wide">
        <PageHead
          title={name}
          isName
          crumbs={[{ label: t("facility:crumb"), to: "/facilities" }]}
          aside={<MarkingTag marking={draft.marking} isFull {...(nameOf ? { nameOf } : {})} />}
        />
        <DraftBar />
        <Unsettled session={session} progress={state.progress} />
        <Suspense fallback={<Waiting />}>{search.edit === "review" ? <Review /> : <Workplace />}</Suspense>
      </div>
      <UnsavedWork isAtRisk={!state.isKept && state.waiting.length > 0} what={t("save.atRisk")} />
    </EditingProvider>
  );
}
