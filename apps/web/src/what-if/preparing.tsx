import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import type { Asked } from "./use-answer.ts";

/** What is waited for: the first answer needs every position computed once, the later ones only what changed. */
export function Preparing({ answer, isBehind, preparation }: Asked) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  if (!isBehind) return null;
  if (preparation === null || preparation.total === 0) {
    return (
      <p role="status" className="small soft">
        {t(answer ? "waiting.answer" : "waiting.first")}
      </p>
    );
  }
  const { done, total } = preparation;
  return (
    <div role="status" className="stack-tight">
      <p>{t("waiting.preparing", { done: format.number(done), total: format.number(total) })}</p>
      <progress className="progress" value={done} max={total} aria-label={t("waiting.progress")} />
    </div>
  );
}
