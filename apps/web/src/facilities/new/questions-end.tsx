import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Answers, makeDraft, type TemplatePreview } from "../../api/templates.ts";
import type { ContentLanguage } from "../../i18n/languages.ts";
import { Problem } from "../../patterns/problem.tsx";

interface QuestionsEndProps {
  readonly kind: string;
  readonly language: ContentLanguage;
  readonly preview: TemplatePreview;
  readonly answers: Answers;
  readonly onGo: (page: number) => void;
  readonly onMade: () => void;
}

/** What is assumed, which questions are open, and the draft. */
export function QuestionsEnd({ kind, language, preview, answers, onGo, onMade }: QuestionsEndProps) {
  const { t } = useTranslation("templates");
  const { pages, assumed, unanswered } = preview;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: () => makeDraft(kind, answers, language),
    onSuccess: async ({ facility }) => {
      onMade();
      await queries.invalidateQueries({ queryKey: ["drafts"] });
      await navigate({ to: "/facilities/$facility", params: { facility }, search: { edit: "form" } });
    },
  });
  const pageOf = (id: string) => pages.findIndex(({ questions }) => questions.some((question) => question.id === id));
  return (
    <div className="stack">
      <p>{t("endText")}</p>
      <p>{t("assumed", { count: assumed.length })}</p>
      {unanswered.length > 0 && (
        <>
          <h3>{t("open")}</h3>
          <ul className="prose-list open-questions">
            {unanswered.map((id) => (
              <li key={id}>
                <button type="button" className="link-like" onClick={() => onGo(pageOf(id))}>
                  {t(`ask.${id}.ask`)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {make.isError && <Problem fault={make.error} />}
      <div>
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {t("make")}
        </Button>
      </div>
    </div>
  );
}
