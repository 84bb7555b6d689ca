import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { anyGroup, type GroupRecord, makeRecord } from "../api/group.ts";
import { useGroupWords } from "../group/use-group-words.ts";
import { Problem } from "../patterns/problem.tsx";
import { questionsOf } from "./questions.ts";

interface AnswerFormProps {
  readonly survey: GroupRecord;
  readonly isAnswered: boolean;
}

/** One answer of an organisation, which whoever asked reads and nobody else. */
export function AnswerForm({ survey, isAnswered }: AnswerFormProps) {
  const { t } = useTranslation("survey");
  const words = useGroupWords();
  const cache = useQueryClient();
  const questions = questionsOf(survey);
  const [chosen, setChosen] = useState<readonly number[]>(() => questions.map(() => 0));
  const send = useMutation({
    mutationFn: () =>
      makeRecord("survey-answer", {
        fields: { survey: survey.id, answers: [...chosen] },
        marking: { tlp: "amber", releasedTo: [survey.owner ?? ""], caveats: [], reason: t("answer.reason") },
        fieldMarkings: {},
      }),
    onSuccess: () => cache.invalidateQueries(anyGroup),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  if (isAnswered) return <p className="panel">{t("answer.given")}</p>;
  return (
    <form className="panel stack" onSubmit={submit} aria-labelledby="survey-answer">
      <h2 id="survey-answer">{t("answer.title")}</h2>
      <p className="soft">{t("answer.text", { owner: words.party(survey.owner ?? "") })}</p>
      {questions.map(({ question, options }, at) => (
        <fieldset key={question} className="stack-tight">
          <legend>
            <bdi>{question}</bdi>
          </legend>
          {[t("answer.none"), ...options].map((option, number) => (
            <label key={option} className="row">
              <input
                type="radio"
                name={`question-${at}`}
                checked={chosen[at] === number}
                onChange={() => setChosen(chosen.with(at, number))}
              />
              <bdi>{option}</bdi>
            </label>
          ))}
        </fieldset>
      ))}
      {send.isError && <Problem fault={send.error} />}
      <div>
        <Button type="submit" loading={send.isPending} disabled={chosen.every((each) => each === 0)}>
          {t("answer.do")}
        </Button>
      </div>
    </form>
  );
}
