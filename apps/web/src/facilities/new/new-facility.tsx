import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { templatesQuery } from "../../api/templates.ts";
import { Allowed } from "../../patterns/allowed.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { AddFacility } from "../add-facility.tsx";
import { CopyFacility } from "./copy-facility.tsx";

/** The ways to a new facility: by questions for each kind of site, as a copy, by a document. */
export function NewFacility() {
  const { t } = useTranslation("templates");
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={[{ label: t("facilities"), to: "/facilities" }]} help="describe-a-facility">
        <p>{t("text")}</p>
      </PageHead>
      <Allowed action="draft.edit">
        <Kinds />
      </Allowed>
      <section className="panel stack">
        <h2>{t("tables.title")}</h2>
        <p>{t("tables.text")}</p>
        <p>
          <Link to="/help/$topic" params={{ topic: "import-a-table" }}>
            {t("tables.help")}
          </Link>
        </p>
      </section>
      <CopyFacility />
      <AddFacility />
    </div>
  );
}

function Kinds() {
  const { t } = useTranslation("templates");
  const templates = useQuery(templatesQuery);
  if (templates.isPending) return <Waiting />;
  if (templates.isError) return <Problem fault={templates.error} onRetry={() => void templates.refetch()} />;
  return (
    <section className="stack">
      <h2>{t("choose")}</h2>
      <ul className="plain-list cards">
        {templates.data.toSorted(otherLast).map(({ kind, questionCount }) => (
          <li key={kind} className="panel stack-tight whole-link">
            <h3>
              <Link to="/facilities/new/$kind" params={{ kind }}>
                {t(`kind.${kind}`)}
              </Link>
            </h3>
            <p>{t(`kindText.${kind}`)}</p>
            <p className="small soft">{t("questions", { count: questionCount })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Another kind" is for whoever found none of the kinds before it. */
const otherLast = (a: { readonly kind: string }, b: { readonly kind: string }): number =>
  Number(a.kind === "other") - Number(b.kind === "other");
