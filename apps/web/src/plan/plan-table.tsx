import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlanAction } from "../api/plan.ts";
import { type PlanSearch, planStandings } from "../app/search.ts";
import { foldText } from "../i18n/fold.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { ActionRow } from "./action-row.tsx";

interface PlanTableProps {
  readonly plan: Plan;
  readonly onChange: (action: PlanAction) => void;
}

/** The actions, found by words and standing, in the order of work or of worth; what is asked stands in the address. */
export function PlanTable({ plan, onChange }: PlanTableProps) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const { words = "", standing, order } = useSearch({ from: "/programme/$programme/plan" });
  const wanted = foldText(words.trim());
  const found = plan.actions.filter(
    (each) =>
      (standing === undefined || each.standing === standing) &&
      foldText(`${each.title} ${each.owner}`).includes(wanted),
  );
  const shown = order === "worth" ? found.toSorted((a, b) => (b.perCost ?? -1) - (a.perCost ?? -1)) : found;
  if (plan.actions.length === 0) return <p className="empty">{t("none")}</p>;
  return (
    <>
      <Filter programme={plan.programme} />
      <p className="small soft" role="status">
        {t("shown", { count: shown.length, shown: format.number(shown.length) })}
      </p>
      {shown.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <ScrollRegion label={t("title")}>
          <table className="figures plan-table">
            <thead>
              <tr>
                <th scope="col">{t("field.title")}</th>
                <th scope="col">{t("column.standing")}</th>
                <th scope="col">{t("field.owner")}</th>
                <th scope="col">{t("field.due")}</th>
                <th scope="col">{t("field.cost")}</th>
                <th scope="col">{t("column.risk")}</th>
                <th scope="col">{t("column.worth")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((action) => (
                <ActionRow key={action.id} plan={plan} action={action} onChange={() => onChange(action)} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}

function Filter({ programme }: { readonly programme: string }) {
  const { t } = useTranslation("plan");
  const id = useId();
  const navigate = useNavigate();
  const search = useSearch({ from: "/programme/$programme/plan" });
  const ask = (change: Partial<Record<keyof PlanSearch, string>>) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== "");
    void navigate({
      to: "/programme/$programme/plan",
      params: { programme },
      search: Object.fromEntries(next) as PlanSearch,
      replace: true,
    });
  };
  return (
    <div className="row catalogue-filter no-print">
      <div className="field">
        <label htmlFor={`${id}-words`}>{t("find")}</label>
        <input
          id={`${id}-words`}
          type="search"
          value={search.words ?? ""}
          onChange={(event) => ask({ words: event.currentTarget.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-standing`}>{t("column.standing")}</label>
        <select
          id={`${id}-standing`}
          value={search.standing ?? ""}
          onChange={(event) => ask({ standing: event.currentTarget.value })}
        >
          <option value="">{t("all")}</option>
          {planStandings.map((standing) => (
            <option key={standing} value={standing}>
              {t(`standing.${standing}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-order`}>{t("order.label")}</label>
        <select
          id={`${id}-order`}
          value={search.order ?? ""}
          onChange={(event) => ask({ order: event.currentTarget.value })}
        >
          <option value="">{t("order.work")}</option>
          <option value="worth">{t("order.worth")}</option>
        </select>
      </div>
    </div>
  );
}
