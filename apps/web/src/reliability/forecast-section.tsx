import { useTranslation } from "react-i18next";
import type { Reliability } from "../api/reliability.ts";
import { useFormat } from "../i18n/format.ts";
import { positionNameIn } from "./use-position.ts";

/** What lapsed, what lapses within 30 and 90 days, and what does within a year. */
export function ForecastSection({ found }: { readonly found: Reliability }) {
  const { t } = useTranslation("reliability");
  const format = useFormat();
  const nameOf = positionNameIn(found);
  const { holders, lapsed, within30, within90, forecast } = found;
  const counts = [
    ["lapsed", lapsed],
    ["within30", within30],
    ["within90", within90],
  ] as const;
  const lines = [...lapsed, ...forecast].flatMap((id) => holders.find((holder) => holder.id === id) ?? []);
  return (
    <section className="panel stack" aria-labelledby="forecast">
      <h2 id="forecast">{t("forecast.title")}</h2>
      <dl className="row reliability-counts">
        {counts.map(([name, ids]) => (
          <div key={name} className="stack-tight">
            <dt className="small soft">{t(`forecast.${name}`)}</dt>
            <dd>
              <span className={ids.length > 0 && name === "lapsed" ? "tag tag-act" : "tag"}>
                {format.number(ids.length)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {lapsed.length > 0 && <p className="notice notice-act">{t("forecast.lapsedText")}</p>}
      {lines.length === 0 ? (
        <p>{t("forecast.none")}</p>
      ) : (
        <ul className="plain-list stack-tight">
          {lines.map(({ id, code, position, nextDue, standing }) => (
            <li key={id}>
              {nextDue !== null && <time dateTime={nextDue}>{format.date(nextDue)}</time>} · <code>{code}</code> ·{" "}
              <bdi>{nameOf(position)}</bdi>{" "}
              {standing === "lapsed" && <span className="tag tag-act">{t("standing.lapsed")}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
