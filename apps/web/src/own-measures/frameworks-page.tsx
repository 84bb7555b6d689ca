import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./own-measures.css";
import { frameworksQuery, type OwnFrameworks } from "../api/frameworks.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { FrameworkPanel } from "./framework-panel.tsx";
import { TakeFramework } from "./take-framework.tsx";

/** Catalogues of others taken in as OSCAL, by number and title, and the measures laid beside their numbers. */
export function FrameworksPage() {
  const { t } = useTranslation("own-frameworks");
  const { t: ofOverlays } = useTranslation("overlays");
  const { t: ofProgramme } = useTranslation("programme");
  const found = useQuery(frameworksQuery);
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={[{ label: ofProgramme("title"), to: "/programme" }]}>
        <p className="lead">{t("text")}</p>
        <p>
          <Link to="/programme/overlays">{ofOverlays("title")}</Link>
        </p>
        <p className="row">{found.data && <MarkingTag marking={found.data.marking} />}</p>
      </PageHead>
      <Allowed action="own-measure.keep">
        <TakeFramework />
      </Allowed>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Kept found={found.data} />}
    </div>
  );
}

function Kept({ found: { frameworks, mappings } }: { readonly found: OwnFrameworks }) {
  const { t } = useTranslation("own-frameworks");
  return (
    <section className="stack" aria-labelledby="frameworks">
      <h2 id="frameworks">{t("kept")}</h2>
      {frameworks.length === 0 && <p>{t("none")}</p>}
      {frameworks.map((framework) => (
        <FrameworkPanel
          key={framework.id}
          framework={framework}
          mappings={mappings.filter((each) => each.framework === framework.id)}
        />
      ))}
    </section>
  );
}
