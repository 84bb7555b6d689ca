import { useTranslation } from "react-i18next";
import type { Answer, TemplateQuestion } from "../../api/templates.ts";
import { useFormat } from "../../i18n/format.ts";
import { isTable } from "./rows-way.tsx";

export type AnswerWords = (question: TemplateQuestion, answer: Exclude<Answer, null>) => string;

/** An answer as a person would give it. */
export function useAnswerWords(): AnswerWords {
  const { t } = useTranslation("templates");
  const format = useFormat();
  return ({ id, answer: form }, answer) => {
    const option = (word: string): string => t(`ask.${id}.options.${word}`);
    if (typeof answer === "boolean") return t(answer ? "yes" : "no");
    if (typeof answer === "string") return form.kind === "choice" ? option(answer) : answer;
    if (typeof answer !== "number") {
      if (isTable(answer)) return answer.length === 0 ? t("none") : t("rows.count", { count: answer.length });
      return format.list(answer.map(option));
    }
    return `${format.number(answer, decimalsOf(answer))} ${form.kind === "number" ? t(`unit.${form.unit}`) : ""}`;
  };
}

export const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;
