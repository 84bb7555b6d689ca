import { useTranslation } from "react-i18next";
import type { TemplateQuestion, WeighedDefault } from "../../api/templates.ts";
import { useFormat } from "../../i18n/format.ts";
import { ComparedValue } from "../../patterns/compared-value.tsx";
import { useAnswerWords } from "./answer-words.ts";

interface TriedAnswersProps {
  readonly weighed: WeighedDefault;
  readonly question: TemplateQuestion;
}

/** More would be read by nobody: the first is the one that changes most. */
const mostShown = 3;
const leastShown = 0.0005;

/** What the answers tried in place of a default would do to the result. */
export function TriedAnswers({ weighed, question }: TriedAnswersProps) {
  const { t } = useTranslation("templates");
  const format = useFormat();
  const words = useAnswerWords();
  const { before, tried } = weighed;
  const changing = tried.filter(
    ({ after, recategorised }) =>
      Math.abs(after.worst - before.worst) >= leastShown ||
      Math.abs(after.sum - before.sum) >= leastShown ||
      recategorised > 0,
  );
  const write = (value: number) => format.number(value, 3);
  return (
    <ul className="prose-list small">
      {changing.slice(0, mostShown).map(({ answer, after, recategorised }) => (
        <li key={JSON.stringify(answer)}>
          {t("matter.if", { answer: words(question, answer) })}{" "}
          {Math.abs(after.worst - before.worst) >= leastShown && (
            <span className="tried-value">
              {t("matter.worst")}{" "}
              <ComparedValue stored={before.worst} changed={after.worst} write={write} better="lower" />
            </span>
          )}{" "}
          {Math.abs(after.sum - before.sum) >= leastShown && (
            <span className="tried-value">
              {t("matter.sum")} <ComparedValue stored={before.sum} changed={after.sum} write={write} better="lower" />
            </span>
          )}{" "}
          {recategorised > 0 && <span>{t("matter.recategorised", { count: recategorised })}</span>}
        </li>
      ))}
    </ul>
  );
}
