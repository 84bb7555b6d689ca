import { useTranslation } from "react-i18next";
import type { FacilityView, Target } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { Term } from "../patterns/term.tsx";

interface CategoryTextProps {
  readonly view: Pick<FacilityView, "categories">;
  readonly target: Target;
}

/** The category with the paragraph it rests on, and the State's own decision where there is one. */
export function CategoryText({ view, target }: CategoryTextProps) {
  const { t } = useTranslation("facility");
  const found = view.categories.find((category) => category.target === target.id);
  if (!found || found.byTable.kind === "not-categorised") return <>{t("category.none")}</>;
  return (
    <span>
      <strong>{found.category === null ? t("category.askTheState") : <bdi>{found.category}</bdi>}</strong>
      {found.override && (
        <span className="small soft">
          {" "}
          {t("category.override", { by: found.override.decidedBy, reason: found.override.reason })}
        </span>
      )}
      {found.securityLevel && (
        <span className="small soft">
          {" "}
          <Term id="security-level">{t("category.securityLevel", { level: found.securityLevel })}</Term>
        </span>
      )}
      <Grounds outcome={found.byTable} />
    </span>
  );
}

function Amount({ of: { amount, unit } }: { readonly of: { readonly amount: number; readonly unit: "kg" | "A/D" } }) {
  const format = useFormat();
  if (unit === "kg") return <bdi>{format.mass(amount * 1000)}</bdi>;
  return (
    <>
      <bdi>{format.number(amount, amount < 10 ? 2 : 0)}</bdi> <Term id="d-value">A/D</Term>
    </>
  );
}

/** The row of the table that applied, to how much of what, and where the row stands. */
function Grounds({ outcome }: { readonly outcome: FacilityView["categories"][number]["byTable"] }) {
  const { t } = useTranslation("facility");
  if (outcome.kind === "not-categorised") return null;
  return (
    <ul className="plain-list small soft">
      {outcome.kind === "ask-the-state" && <li lang="en">{outcome.question}</li>}
      {outcome.grounds.map((ground) => (
        <li key={`${ground.row}-${ground.amount}`}>
          <Amount of={ground} />
          {t("category.ground")} <bdi lang="en">{ground.row}</bdi>. <bdi lang="en">{ground.source}</bdi>
          {ground.note && (
            <>
              {" "}
              <bdi lang="en">{ground.note}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the target holds: mass and enrichment, or nuclide and activity. */
export function ContentText({ target }: { readonly target: Target }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  if (target.materials.length + target.sources.length === 0) return <>{t("details.none")}</>;
  return (
    <ul className="plain-list">
      {target.materials.map((material) => (
        <li key={`${material.isotope}-${material.form}-${material.massGrams}`}>
          {t("content.material", {
            mass: format.mass(material.massGrams),
            element: t(`content.element.${material.element}`),
          })}{" "}
          <bdi>{material.isotope}</bdi>
          {material.enrichment !== null && ` ${format.percent(material.enrichment)}`}, <bdi>{material.form}</bdi>
          {material.irradiation.isIrradiated && ` · ${t("content.irradiated")}`}
        </li>
      ))}
      {target.sources.map((source) => (
        <li key={`${source.nuclide}-${source.activityTBq}`}>
          <bdi>{source.nuclide}</bdi>{" "}
          {t("content.source", { count: source.count, activity: activityText(source.activityTBq, format.number) })}
        </li>
      ))}
    </ul>
  );
}

const activityText = (terabecquerel: number, write: (value: number, digits?: number) => string): string =>
  terabecquerel >= 1
    ? `${write(terabecquerel, terabecquerel < 10 ? 1 : 0)} TBq`
    : `${write(terabecquerel * 1000, 0)} GBq`;
