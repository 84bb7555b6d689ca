import { useTranslation } from "react-i18next";
import type { PlanHelp } from "../api/plan.ts";
import { useFormat } from "../i18n/format.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { type ActionDraft, emptyDraft } from "./action-draft.ts";
import { TakeButton } from "./take-button.tsx";

interface HelpByLevelProps {
  readonly measures: Extract<PlanHelp, { state: "by level" }>["measures"];
  readonly onTake: (draft: ActionDraft) => void;
}

/** Where no model can be asked: the measures that bring a domain nearest to its next level. */
export function HelpByLevel({ measures, onTake }: HelpByLevelProps) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const { catalogue, titleOf, word } = useCatalogue();
  if (measures.length === 0) return <p>{t("help.nothing")}</p>;
  return (
    <>
      <p className="soft">{t("help.byLevel")}</p>
      <ol className="plain-list stack">
        {measures.map(({ measure, domain, level, open, of, reaches, isPlanned }) => {
          const title = `${measure} ${titleOf(measure)}`;
          const owner = catalogue?.measures.find(({ id }) => id === measure)?.owner;
          const draft = emptyDraft(
            { kind: "gap", criterion: open[0] ?? "" },
            title,
            owner === undefined ? "" : word("owner", owner),
          );
          return (
            <li key={measure} className="stack-tight">
              <strong>
                <bdi>{title}</bdi>
              </strong>
              <p>
                {t(reaches ? "help.reaches" : "help.closes", {
                  domain: word("domain", domain),
                  level,
                  closes: format.number(open.length),
                  of: format.number(of),
                })}
              </p>
              <TakeButton isPlanned={isPlanned} what={title} onTake={() => onTake(draft)} />
            </li>
          );
        })}
      </ol>
    </>
  );
}
