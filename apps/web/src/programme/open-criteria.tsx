import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Programme } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { CriterionTag } from "./criterion-tag.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** What is missing to each domain's next level, to be opened one by one. */
export function OpenCriteria({ programme: { id, domains } }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word, criterionText } = useCatalogue();
  return (
    <div className="stack-tight">
      {domains
        .filter(({ open }) => open.length > 0)
        .map(({ domain, open, claimed }) => (
          <details key={domain}>
            <summary>
              <bdi>{word("domain", domain)}</bdi>{" "}
              {t("open.toLevel", {
                count: open.length,
                shown: format.number(open.length),
                level: claimed.next?.level ?? 4,
              })}
            </summary>
            <ul className="plain-list stack-tight">
              {open.map(({ measure, criterion, state, why }) => (
                <li key={criterion}>
                  <Link to="/programme/$programme/measures/$measure" params={{ programme: id, measure }}>
                    <bdi>{criterion}</bdi>
                  </Link>{" "}
                  <bdi>{criterionText(criterion)}</bdi> <CriterionTag state={state} why={why} />
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}
