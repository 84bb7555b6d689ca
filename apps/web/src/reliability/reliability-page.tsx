import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { reliabilityQuery } from "../api/reliability.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ChangeSection } from "./change-section.tsx";
import { ForecastSection } from "./forecast-section.tsx";
import { HolderSection } from "./holder-section.tsx";
import { PositionSection } from "./position-section.tsx";
import type { SectionProps } from "./section-props.ts";
import "./reliability.css";
import { TakeList } from "./take-list.tsx";

/** Determinations by position: states and due days, what lapses, and who moves, leaves or returns. */
export function ReliabilityPage() {
  const { t } = useTranslation("reliability");
  const { programme } = useParams({ from: "/programme/$programme/reliability" });
  const found = useQuery(reliabilityQuery(programme));
  const may = useQuery(sessionQuery).data?.may.includes("reliability.keep") ?? false;
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={useProgrammeCrumbs(programme)}>
        {found.data && (
          <p>
            <MarkingTag marking={found.data.marking} isFull />
          </p>
        )}
        <p className="lead">{t("lead")}</p>
        <p className="notice">{t("neverEnter")}</p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Whole programme={programme} found={found.data} may={may} />}
    </div>
  );
}

function Whole(props: SectionProps) {
  return (
    <>
      <ForecastSection {...props} />
      <HolderSection {...props} />
      <ChangeSection {...props} />
      <PositionSection found={props.found} />
      <TakeList programme={props.programme} />
    </>
  );
}
