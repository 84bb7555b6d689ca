import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Answer, type Answers, makeDraft, type TemplatePreview } from "../../api/templates.ts";
import type { ContentLanguage } from "../../i18n/languages.ts";
import { Problem } from "../../patterns/problem.tsx";
import { WeighedDefaults } from "./weighed-defaults.tsx";

interface QuestionsEndProps {
  readonly kind: string;
  readonly language: ContentLanguage;
  readonly preview: TemplatePreview;
  readonly answers: Answers;
  readonly onAnswer: (question: string, value: Answer | undefined) => void;
  readonly onGo: (page: number) => void;
  readonly onMade: () => void;
}

/** What is assumed, which questions are open, and the draft. */
export function QuestionsEnd({ kind, language, preview, answers, onAnswer, onGo, onMade }: QuestionsEndProps) {
  const { t } = useTranslation("templates");
  const { pages, assumed, unanswered } = preview;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: (_then: "edit" | "import") => makeDraft(kind, answers, language),
    onSuccess: async ({ facility }, then) => {
      onMade();
      await queries.invalidateQueries({ queryKey: ["drafts"] });
      if (then === "import") return navigate({ to: "/facilities/$facility/import", params: { facility } });
      await navigate({ to: "/facilities/$facility", params: { facility }, search: { edit: "form" } });
    },
  });
  const pageOf = (id: string) => pages.findIndex(({ questions }) => questions.some((question) => question.id === id));
  return (
    <div className="stack">
      <p>{t("endText")}</p>
      <p>{t("assumed", { count: assumed.length })}</p>
      {unanswered.length > 0 && (
        <WeighedDefaults kind={kind} language={language} preview={preview} answers={answers} onAnswer={onAnswer} />
      )}
      {unanswered.length > 0 && (
        <details>
          <summary>{t("open", { count: unanswered.length })}</summary>
          <ul className="prose-list open-questions">
            {unanswered.map((id) => (
              <li key={id}>
                <button type="button" className="link-like" onClick={() => onGo(pageOf(id))}>
                  {t(`ask.${id}.ask`)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {make.isError && <Problem fault={make.error} />}
      <div className="row">
        <Button loading={make.isPending} onClick={() => make.mutate("edit")}>
          {t("make")}
        </Button>
        <Button variant="default" disabled={make.isPending} onClick={() => make.mutate("import")}>
          {t("makeAndImport")}
        </Button>
      </div>
    </div>
  );
}
