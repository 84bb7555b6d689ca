import { useTranslation } from "react-i18next";
import "./review.css";
import { ModelChanges } from "../../facility/model-changes.tsx";
import { nameOfAny, namesOf } from "../../facility/names.ts";
import { useFormat } from "../../i18n/format.ts";
import { isList } from "../document/json.ts";
import { useEditing } from "../editing.ts";
import { ProblemList } from "../panel/problem-list.tsx";
import { MergePanel } from "./merge-panel.tsx";
import { Propose } from "./propose.tsx";

/** What the draft changes, what is still wrong or assumed, and the way to make it a version. */
export function Review() {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const { draft, sections, open } = useEditing();
  const { baseVersion, latestVersion, changes } = draft;
  const hasMovedOn = baseVersion !== null && latestVersion !== null && latestVersion > baseVersion;
  const nameOf = draft.model === null ? String : nameOfAny(namesOf(draft.model));
  const assumed = isList(sections.assumed) ? sections.assumed.length : 0;
  return (
    <div className="review">
      <div className="stack-wide">
        {hasMovedOn && <MergePanel key={latestVersion} />}
        <section className="panel stack">
          <h2>{baseVersion === null ? t("review.new") : t("review.title", { number: format.number(baseVersion) })}</h2>
          {changes ? (
            <ModelChanges changes={changes} nameOf={nameOf} />
          ) : (
            <p className="soft">{t(draft.model === null ? "review.afterErrors" : "review.allNew")}</p>
          )}
        </section>
      </div>
      <div className="stack">
        <section className="panel stack">
          <h2>{t("review.state")}</h2>
          {draft.diagnostics.length === 0 && <p>{t("review.sound")}</p>}
          <ProblemList />
          {assumed > 0 && (
            <p>
              <span className="tag tag-assumed">{t("form.assumed")}</span>{" "}
              <button type="button" className="link-like" onClick={() => open({ section: "assumed", id: null })}>
                {t("review.assumed", { count: assumed })}
              </button>
            </p>
          )}
        </section>
        <Propose hasMovedOn={hasMovedOn} />
      </div>
    </div>
  );
}
