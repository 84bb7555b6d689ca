import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CriterionChange, ProgrammeComparison } from "../api/programme-trend.ts";
import { useFormat } from "../i18n/format.ts";
import { CriterionTag } from "../programme/criterion-tag.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";

/** Which criteria are met on one side alone, and how each stands on the other. */
export function ChangeLists({ compared: { before, after, domains } }: { readonly compared: ProgrammeComparison }) {
  const { t } = useTranslation("programme-trend");
  const format = useFormat();
  const { word } = useCatalogue();
  const changed = domains.filter(({ gained, lost }) => gained.length + lost.length > 0);
  if (changed.length === 0) return <p>{t("compare.nothing")}</p>;
  return (
    <div className="stack-tight">
      {changed.map(({ domain, gained, lost }) => (
        <details key={domain}>
          <summary>
            <bdi>{word("domain", domain)}</bdi>{" "}
            {t("compare.counts", { gained: format.number(gained.length), lost: format.number(lost.length) })}
          </summary>
          <div className="stack-tight">
            <ChangeList
              title={t("compare.gained")}
              other={t("compare.before")}
              programme={after.programme}
              changes={gained}
            />
            <ChangeList
              title={t("compare.lost")}
              other={t("compare.after")}
              programme={before.programme}
              changes={lost}
            />
          </div>
        </details>
      ))}
    </div>
  );
}

interface ChangeListProps {
  readonly title: string;
  /** The side on which they are not met. */
  readonly other: string;
  /** In which they are met. */
  readonly programme: string;
  readonly changes: readonly CriterionChange[];
}

function ChangeList({ title, other: side, programme, changes }: ChangeListProps) {
  const { t } = useTranslation("programme-trend");
  const { criterionText } = useCatalogue();
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain-list stack-tight">
        {changes.map(({ criterion, measure, other }) => (
          <li key={criterion}>
            <Link to="/programme/$programme/measures/$measure" params={{ programme, measure }}>
              <bdi>{criterion}</bdi>
            </Link>{" "}
            <bdi>{criterionText(criterion)}</bdi> <span className="small soft">{side}:</span>{" "}
            {other === null ? <span className="tag">{t("compare.notAsked")}</span> : <CriterionTag {...other} />}
          </li>
        ))}
      </ul>
    </>
  );
}
