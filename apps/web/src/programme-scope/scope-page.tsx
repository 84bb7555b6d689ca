import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../programme/programme.css";
import { type Programme, programmeQuery } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { ModelNotice } from "../programme/model-notice.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { gradedOf } from "./graded.ts";
import { Jurisdiction } from "./jurisdiction.tsx";
import { MeasureChoice } from "./measure-choice.tsx";
import { StatePath } from "./state-path.tsx";

/** What a programme covers: by the graded approach, by law, by choice; who answers for it, and until when. */
export function ScopePage() {
  const { programme } = useParams({ from: "/programme/$programme/scope" });
  const { t } = useTranslation("programme-scope");
  const crumbs = useProgrammeCrumbs(programme);
  const found = useQuery(programmeQuery(programme));
  if (found.isPending) return <Waiting />;
  return (
    <div className="stack-wide">
      <PageHead
        title={t("title")}
        crumbs={crumbs}
        aside={found.data && <MarkingTag marking={found.data.marking} isFull />}
      >
        <p className="lead">{t("text")}</p>
      </PageHead>
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Scope programme={found.data} />}
    </div>
  );
}

function Scope({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  const { catalogue, isPending, error, word } = useCatalogue();
  if (isPending) return <Waiting />;
  if (catalogue === null) return <Problem fault={error} />;
  const graded = gradedOf(programme, catalogue.measures);
  const { tier } = programme;
  const categories = programme.categories.map((each) => word("category", each));
  return (
    <>
      <section className="panel stack" aria-labelledby="graded">
        <h2 id="graded">{t("graded.title")}</h2>
        <p>
          {categories.length === 0 ? t("graded.none") : t("graded.categories", { categories: format.list(categories) })}
        </p>
        <p className="soft">
          {t("graded.counts", {
            required: format.number(graded.filter(({ isRequired }) => isRequired).length),
            chosen: format.number(graded.filter(({ isRequired, isChosen }) => isChosen && !isRequired).length),
            off: format.number(graded.filter(({ provision }) => provision !== null).length),
          })}
        </p>
        <ModelNotice programme={programme} />
      </section>
      {tier === "national" && <StatePath programme={programme.id} graded={graded} />}
      <Jurisdiction programme={programme} graded={graded} />
      <MeasureChoice programme={programme} graded={graded} />
    </>
  );
}
