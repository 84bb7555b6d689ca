import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFacilitySearch } from "../../facility/use-facility-search.ts";
import { useFormat } from "../../i18n/format.ts";
import { ImportEntry } from "../../import/import-entry.tsx";
import { WhatIfEntry } from "../../what-if/entry.tsx";
import { useEditing } from "../editing.ts";
import { Editors } from "./editors.tsx";
import { SaveState } from "./save-state.tsx";
import { ThrowAway } from "./throw-away.tsx";
import { useTurnBack, useTurnOffers } from "./use-turn-back.ts";

/** What the draft is of, whether it is saved, who else writes; and what can be done with it as a whole. */
export function DraftBar() {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const editing = useEditing();
  const { draft } = editing;
  const { search, choose } = useFacilitySearch();
  const errors = draft.diagnostics.filter(({ severity }) => severity === "error").length;
  return (
    <section className="edit-bar no-print" aria-label={t("bar.label")}>
      <div className="row">
        <strong>
          {draft.baseVersion === null ? t("bar.new") : t("bar.of", { number: format.number(draft.baseVersion) })}
        </strong>
        <SaveState state={editing} />
        {draft.changes && <span className="small soft">{t("bar.changes", { count: draft.changes.length })}</span>}
        {errors > 0 && <span className="tag tag-act">{t("problems.errors", { count: errors })}</span>}
        <Editors />
      </div>
      <div className="row">
        <Turn way="undo" />
        <Turn way="redo" />
        <fieldset className="view-switch">
          <legend className="visually-hidden">{t("bar.view")}</legend>
          {(["form", "text"] as const).map((way) => (
            <button key={way} type="button" aria-pressed={search.edit === way} onClick={() => choose({ edit: way })}>
              {t(`bar.${way}`)}
            </button>
          ))}
        </fieldset>
        <Button
          size="xs"
          aria-pressed={search.edit === "review"}
          onClick={() => choose({ edit: search.edit === "review" ? "form" : "review" })}
        >
          {t(search.edit === "review" ? "bar.back" : draft.baseVersion === null ? "bar.reviewNew" : "bar.review")}
        </Button>
        {draft.model && <WhatIfEntry />}
        <ImportEntry facility={draft.facility} />
        <ThrowAway />
        {draft.baseVersion !== null && (
          <Button size="xs" variant="default" onClick={() => choose({ edit: undefined, select: undefined })}>
            {t("bar.close")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Says what it will take back, or do again. */
function Turn({ way }: { readonly way: "undo" | "redo" }) {
  const { t } = useTranslation("editing");
  const turn = useTurnBack(way);
  useTurnOffers(way, turn);
  const Icon = way === "undo" ? IconArrowBackUp : IconArrowForwardUp;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon size={16} aria-hidden className="turns" />}
      disabled={turn.what === null}
      loading={turn.isPending}
      onClick={turn.run}
      title={turn.what ?? ""}
    >
      {turn.what === null ? t(`bar.${way}`) : t(`bar.${way}What`, { what: turn.what })}
    </Button>
  );
}
