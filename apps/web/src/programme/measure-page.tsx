import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./programme.css";
import { type MeasureInProgramme, measureQuery, programmeQuery } from "../api/programmes.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { CriterionCard } from "./criterion-card.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { MeasureFacts } from "./measure-facts.tsx";
import { OwnerForm } from "./owner-form.tsx";
import { TestSection } from "./test-section.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** One measure of a programme: evidence first, since a claim needs it; then its criteria; then what practice shows. */
export function MeasurePage() {
  const { programme, measure } = useParams({ from: "/programme/$programme/measures/$measure" });
  const found = useQuery(measureQuery(programme, measure));
  const { isPending, error } = useCatalogue();
  if (found.isPending || isPending) return <Waiting />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  if (error) return <Problem isPage fault={error} />;
  return <Standing programme={programme} found={found.data} />;
}

interface StandingProps {
  readonly programme: string;
  readonly found: MeasureInProgramme;
}

function Standing({ programme, found }: StandingProps) {
  const { t } = useTranslation("programme");
  const name = useQuery(programmeQuery(programme)).data?.name ?? "";
  const measure = useCatalogue().measure(found.measure);
  if (measure === null) return null;
  return (
    <div className="stack-wide">
      <PageHead
        title={`${measure.id} ${measure.title}`}
        isName
        crumbs={[
          { label: t("title"), to: "/programme" },
          { label: <bdi>{name}</bdi>, to: `/programme/${programme}` },
        ]}
      >
        <p className="row">
          <MarkingTag marking={found.marking} isFull />
        </p>
        <p className="lead">
          <bdi>{measure.statement}</bdi>
        </p>
      </PageHead>
      <MeasureFacts measure={measure} />
      <OwnerForm key={`${found.owner} ${found.due}`} programme={programme} found={found} />
      <section className="panel stack" aria-labelledby="criteria">
        <h2 id="criteria">{t("criteria.title")}</h2>
        <p className="soft">{t("criteria.text")}</p>
        {found.criteria.map((criterion) => (
          <CriterionCard key={criterion.id} programme={programme} criterion={criterion} />
        ))}
      </section>
      <EvidenceSection programme={programme} found={found} measure={measure} />
      <TestSection programme={programme} found={found} measure={measure} />
    </div>
  );
}
