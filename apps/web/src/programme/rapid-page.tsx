import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./programme.css";
import { type Programme, programmeQuery } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { RapidQuestion } from "./rapid-question.tsx";
import { RapidResult } from "./rapid-result.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** The rapid assessment, question by question. Each answer is kept at once; which question stands in the address. */
export function RapidPage() {
  const { programme: id } = useParams({ from: "/programme/$programme/rapid" });
  const found = useQuery(programmeQuery(id));
  const { isPending, error } = useCatalogue();
  if (found.isPending || isPending) return <Waiting />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  if (error) return <Problem isPage fault={error} />;
  return <Assessment programme={found.data} />;
}

const result = "result";

function Assessment({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const { at } = useSearch({ from: "/programme/$programme/rapid" });
  const navigate = useNavigate();
  const { id, name, rapid, marking } = programme;
  const { questions } = rapid;
  // Where one goes on, as it was when the page was opened: an answer alone turns no page.
  const [opened] = useState(() => questions.find(({ level }) => level === null)?.measure ?? result);
  const isKnown = at === result || questions.some(({ measure }) => measure === at);
  const here = at !== undefined && isKnown ? at : opened;
  const index = questions.findIndex(({ measure }) => measure === here);
  const question = questions[index];
  const go = (to: string) =>
    void navigate({ to: "/programme/$programme/rapid", params: { programme: id }, search: { at: to } });
  const next = questions[index + 1]?.measure ?? result;
  const before = questions[index - 1]?.measure;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("rapid.title")}
        crumbs={[
          { label: t("title"), to: "/programme" },
          { label: <bdi>{name}</bdi>, to: `/programme/${id}` },
        ]}
      >
        <p className="row">
          <MarkingTag marking={marking} isFull />
          <span className="tag">{t("rapid.low")}</span>
        </p>
        <p className="soft">{t("rapid.lowText")}</p>
      </PageHead>
      <div className="rapid">
        {question ? (
          <RapidQuestion
            key={question.measure}
            programme={programme}
            number={index + 1}
            question={question}
            onNext={() => go(next)}
            onBack={before === undefined ? null : () => go(before)}
          />
        ) : (
          <RapidResult programme={programme} />
        )}
        <Progress programme={programme} here={here} />
      </div>
    </div>
  );
}

function Progress({ programme: { id, rapid }, here }: { readonly programme: Programme; readonly here: string }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { titleOf } = useCatalogue();
  const { questions } = rapid;
  const answered = questions.filter(({ level }) => level !== null).length;
  const told = t("rapid.answered", { answered: format.number(answered), of: format.number(questions.length) });
  return (
    <nav className="panel stack no-print" aria-label={t("rapid.progress")}>
      <p role="status">{told}</p>
      <progress value={answered} max={questions.length} aria-label={told} />
      <ol className="plain-list rapid-list">
        {questions.map(({ measure, level }) => (
          <li key={measure}>
            <Link
              to="/programme/$programme/rapid"
              params={{ programme: id }}
              search={{ at: measure }}
              aria-current={measure === here ? "step" : undefined}
            >
              <span aria-hidden="true">{level === null ? "○" : "●"}</span>
              <bdi className="small">{titleOf(measure)}</bdi>
              <span className="visually-hidden">{t(level === null ? "rapid.open" : "rapid.done")}</span>
            </Link>
          </li>
        ))}
      </ol>
      <Link
        to="/programme/$programme/rapid"
        params={{ programme: id }}
        search={{ at: result }}
        aria-current={here === result ? "step" : undefined}
      >
        {t("rapid.toResult")}
      </Link>
    </nav>
  );
}
