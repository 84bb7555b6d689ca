import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GroupHome } from "../api/group-home.ts";
import { useFormat } from "../i18n/format.ts";
import "./group-home.css";

/** Numbers of what is in sight, each with the way to the list that it counts. */
export function GroupStanding({ home }: { readonly home: GroupHome }) {
  const { t } = useTranslation("group-home");
  const { number } = useFormat();
  if (home.standing.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="home-group-standing">
      <h2 id="home-group-standing">{t("standing.title")}</h2>
      <dl className="group-counts">
        {home.standing.map(({ name, kind, count }) => (
          <div key={name}>
            <dt>
              <Link to="/group/$kind" params={{ kind }}>
                {t(`standing.${name}`)}
              </Link>
            </dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{t("standing.note")}</p>
    </section>
  );
}
