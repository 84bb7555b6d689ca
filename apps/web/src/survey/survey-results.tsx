import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { surveyResultsQuery, takeSurveyResults } from "../api/surveys.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** A table for each question. What is hidden is said to be hidden, and never shown as nought. */
export function SurveyResults({ survey }: { readonly survey: string }) {
  const { t } = useTranslation("survey");
  const { number } = useFormat();
  const mayTake = useQuery(sessionQuery).data?.may.includes("group.export") ?? false;
  const results = useQuery(surveyResultsQuery(survey));
  const take = useMutation({
    mutationFn: () => takeSurveyResults(survey),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  if (results.isPending) return <Waiting />;
  if (results.isError) return <Problem fault={results.error} onRetry={() => void results.refetch()} />;
  const { state, answered, questions, smallestTold } = results.data;
  const shown = (count: number | null): string => (count === null ? t("results.hidden") : number(count));
  return (
    <section className="panel stack" aria-labelledby="survey-results">
      <h2 id="survey-results">{t("results.title")}</h2>
      {state === "not-published" && <p>{t("results.notPublished")}</p>}
      {state === "told" && (
        <>
          <p>
            {answered === null
              ? t("results.tooFew", { least: number(smallestTold) })
              : t("results.answered", { count: answered, shown: number(answered) })}
          </p>
          {answered !== null &&
            questions.map(({ question, options, unanswered }) => (
              <ScrollRegion key={question} label={question}>
                <table className="figures">
                  <caption>
                    <bdi>{question}</bdi>
                  </caption>
                  <tbody>
                    {options.map(({ option, count }) => (
                      <tr key={option}>
                        <th scope="row">
                          <bdi>{option}</bdi>
                        </th>
                        <td>{shown(count)}</td>
                      </tr>
                    ))}
                    <tr>
                      <th scope="row">{t("answer.none")}</th>
                      <td>{shown(unanswered)}</td>
                    </tr>
                  </tbody>
                </table>
              </ScrollRegion>
            ))}
          <p className="small soft">{t("results.note", { least: number(smallestTold) })}</p>
          {mayTake && (
            <div className="no-print">
              <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
                {t("results.take")}
              </Button>
            </div>
          )}
          {take.isError && <Problem fault={take.error} />}
        </>
      )}
    </section>
  );
}
