import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./programme.css";
import { type ProgrammeLine, programmesQuery } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { BeginProgramme } from "./begin-programme.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** The programmes of the own organisation, and beginning one. */
export function ProgrammesPage() {
  const { t } = useTranslation("programme");
  const found = useQuery(programmesQuery);
  return (
    <div className="stack-wide">
      <PageHead title={t("title")}>
        <p className="lead">{t("text")}</p>
        <p>
          <Link to="/programme/catalogue">{t("catalogue.open")}</Link>
        </p>
        <p>
          <Link to="/programme/own">{t("catalogue.ownOpen")}</Link>
          {" · "}
          <Link to="/programme/frameworks">{t("catalogue.frameworks")}</Link>
        </p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <>
          <section className="stack" aria-labelledby="ours">
            <h2 id="ours">{t("ours.title")}</h2>
            {found.data.programmes.length === 0 && <p>{t("ours.none")}</p>}
            <ul className="plain-list stack">
              {found.data.programmes.map((programme) => (
                <li key={programme.id} className="panel stack-tight">
                  <Line programme={programme} />
                </li>
              ))}
            </ul>
          </section>
          <section className="panel stack no-print" aria-labelledby="begin">
            <h2 id="begin">{t("begin.title")}</h2>
            <Allowed action="programme.begin">
              <BeginProgramme facilities={found.data.facilities} />
            </Allowed>
          </section>
        </>
      )}
    </div>
  );
}

function Line({ programme }: { readonly programme: ProgrammeLine }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  const { id, name, tier, facility, answered, questions, contradictions, marking } = programme;
  return (
    <>
      <div className="row-apart">
        <h3>
          <Link to="/programme/$programme" params={{ programme: id }}>
            <bdi>{name}</bdi>
          </Link>
        </h3>
        <MarkingTag marking={marking} />
      </div>
      <p className="row small">
        <bdi>{word("tier", tier)}</bdi>
        {facility && <bdi>{facility.name}</bdi>}
      </p>
      <p className="row">
        <span className={contradictions > 0 ? "tag tag-act" : "tag"}>
          {t("ours.contradictions", { count: contradictions, shown: format.number(contradictions) })}
        </span>
        <span className="soft">
          {t("ours.answered", { answered: format.number(answered), of: format.number(questions) })}
        </span>
      </p>
    </>
  );
}
