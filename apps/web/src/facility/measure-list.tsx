import { useTranslation } from "react-i18next";
import type { FacilityModel, Measure } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { BasisText } from "../patterns/basis-text.tsx";
import { ExplainedNumber } from "../patterns/explained-number.tsx";
import type { Names } from "./names.ts";
import { tactics } from "./tactics.ts";

interface MeasureListProps {
  readonly model: FacilityModel;
  readonly names: Names;
  /** Area, crossing, target or procedure. */
  readonly place: string;
}

/** The measures at a place: what each does against which tactic, on what basis, and who could put it out of action. */
export function MeasureList({ model, names, place }: MeasureListProps) {
  const { t } = useTranslation("facility");
  const measures = model.measures.filter(({ at }) => at.some(({ id }) => id === place));
  return (
    <section className="stack-tight">
      <h3>{t("measures.title", { count: measures.length })}</h3>
      {measures.length === 0 && <p className="soft">{t("measures.none")}</p>}
      <ul className="plain-list stack">
        {measures.map((measure) => (
          <li key={measure.id} className="measure">
            <strong>
              <bdi>{measure.name}</bdi>
            </strong>
            <span className="small soft">
              <bdi>{measure.kind}</bdi> · {t(`measures.detects.${measure.detects}`)}
            </span>
            <MeasureFacts measure={measure} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a measure does and in whose hands it is. */
export function MeasureFacts({ measure, names }: { readonly measure: Measure; readonly names: Names }) {
  return (
    <>
      <Performance measure={measure} />
      <Hands measure={measure} names={names} />
    </>
  );
}

function Performance({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  return (
    <ul className="plain-list">
      {tactics.map((tactic) => {
        const found = measure.performance[tactic];
        if (!found) return null;
        const basis = <BasisText basis={found.basis} />;
        return (
          <li key={tactic} className="row small">
            <span>{t(`tactic.${tactic}`)}</span>
            <ExplainedNumber
              name={t("measures.pDetect")}
              value={format.probability(found.pDetect)}
              formula={
                measure.pair
                  ? t("measures.pairFormula", pairValues(measure, format.probability, t))
                  : t("measures.pDetectFormula")
              }
              inputs={[{ name: t("measures.basis"), value: basis }]}
              modelHash={null}
            />
            {found.delay.meanSeconds > 0 && (
              <span>{t("measures.delay", { value: format.duration(found.delay.meanSeconds) })}</span>
            )}
            <span className="soft">{basis}</span>
          </li>
        );
      })}
    </ul>
  );
}

function pairValues(measure: Measure, write: (value: number) => string, t: (key: string) => string) {
  return {
    miss: write(measure.pair?.missProbability ?? 0),
    dependence: t(`measures.dependence.${measure.pair?.dependence ?? "complete"}`),
  };
}

function Hands({ measure, names }: { readonly measure: Measure; readonly names: Names }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const hands = [
    ["operatedBy", measure.operatedBy],
    ["maintainedBy", measure.maintainedBy],
    ["canBeDisabledBy", measure.canBeDisabledBy],
  ] as const;
  return (
    <div className="small soft">
      {hands
        .filter(([, roles]) => roles.length > 0)
        .map(([key, roles]) => (
          <div key={key}>
            {t(`measures.${key}`)} <bdi>{format.list(roles.map(names.role))}</bdi>
          </div>
        ))}
      {measure.watchedBy && (
        <div>
          {t("measures.watchedBy")} <bdi>{names.of(measure.watchedBy)}</bdi>
        </div>
      )}
    </div>
  );
}
