import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { templatesQuery } from "../../api/templates.ts";
import { Allowed } from "../../patterns/allowed.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";

/** The ways to a new facility: by questions for each kind of site, or by a document. */
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
      <section className="stack">
        <h2>{t("other")}</h2>
        <p>
          <Link to="/facilities" hash="add">
            {t("upload")}
          </Link>
        </p>
      </section>
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
        {templates.data.map(({ kind, questionCount }) => (
          <li key={kind} className="panel stack-tight">
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
