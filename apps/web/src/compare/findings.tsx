import { useTranslation } from "react-i18next";
import { AssessmentControl } from "../assessment/assessment-control.tsx";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { actPairs } from "./act-pairs.ts";
import { ActPairTable, ActTable } from "./act-table.tsx";
import { AssumptionsBeside } from "./assumptions-beside.tsx";
import { CompareExport } from "./compare-export.tsx";
import { type Assessed, useAssessed } from "./use-assessed.ts";
import type { Ranked } from "./use-side.ts";

interface FindingsProps {
  readonly left: Ranked;
  readonly right: Ranked;
}

/** What the recorded assessments of both say: the worst of each act, what is required, what each takes as true. */
export function Findings({ left, right }: FindingsProps) {
  const { t } = useTranslation("compare");
  const [first, second] = [useAssessed(left), useAssessed(right)];
  const fault = first.fault ?? second.fault;
  if (fault) return <Problem fault={fault} />;
  if (!first.isKnown || !second.isKnown) return <Waiting />;
  const isOne = left.view.model.facility.id === right.view.model.facility.id;
  const pairs = isOne && first.acts && second.acts ? actPairs(first.acts, second.acts) : null;
  return (
    <>
      <section className="panel stack" aria-labelledby="compare-acts">
        <div className="row-apart">
          <h2 id="compare-acts">{t("acts.title")}</h2>
          {pairs && <CompareExport left={left} right={right} pairs={pairs} />}
        </div>
        {pairs && <ActPairTable pairs={pairs} />}
        {!pairs && (
          <div className="compare-sides">
            <OneSide ranked={left} assessed={first} />
            <OneSide ranked={right} assessed={second} />
          </div>
        )}
      </section>
      {first.assessment && second.assessment && (
        <AssumptionsBeside
          left={{ assessment: first.assessment, names: left.names }}
          right={{ assessment: second.assessment, names: right.names }}
        />
      )}
    </>
  );
}

/** Where it was not assessed, the way to have it assessed. */
function OneSide({ ranked, assessed }: { readonly ranked: Ranked; readonly assessed: Assessed }) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  const { view } = ranked;
  const { name } = view.model.facility;
  return (
    <div className="stack">
      <h3>
        <bdi>{name}</bdi> <span className="soft">{t("inVersion", { number: format.number(view.version.number) })}</span>
      </h3>
      {assessed.acts ? (
        <ActTable caption={t("acts.of", { name })} acts={assessed.acts} />
      ) : (
        <AssessmentControl view={view} assessment={null} />
      )}
    </div>
  );
}
