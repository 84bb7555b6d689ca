import { useTranslation } from "react-i18next";
import type { CultureTally } from "../api/culture.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

interface TallyTableProps {
  readonly label: string;
  readonly tally: CultureTally;
  /** The label is a name that somebody gave. */
  readonly isName?: true;
}

const choices = ["disagree", "rather-disagree", "between", "rather-agree", "agree", "unsure"] as const;

/** How many chose what, statement by statement. No score: a number for a group would be compared with another's. */
export function TallyTable({ label, tally, isName }: TallyTableProps) {
  const { t } = useTranslation("culture");
  const { t: words } = useTranslation("culture-answer");
  const format = useFormat();
  return (
    <section className="stack-tight">
      <h2>{isName ? <bdi>{label}</bdi> : label}</h2>
      <p className="soft">{t("results.answered", { shown: format.number(tally.answered) })}</p>
      <ScrollRegion label={t("results.of", { label })}>
        <table className="figures culture-tally">
          <thead>
            <tr>
              <th scope="col">{t("results.statement")}</th>
              {choices.map((choice) => (
                <th key={choice} scope="col">
                  {words(`choice.${choice}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tally.questions.map(({ id, topic, chosen }) => (
              <tr key={id}>
                <th scope="row">
                  <span className="small soft">{words(`topic.${topic}`)}</span> {words(`question.${id}`)}
                </th>
                {choices.map((choice) => (
                  <td key={choice}>{format.number(chosen[choice])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
