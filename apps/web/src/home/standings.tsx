import { useTranslation } from "react-i18next";
import type { Standing } from "../api/shapes.ts";
import { StandingCard } from "./standing-card.tsx";

/** Each facility and the worst that could happen there, in words. */
export function Standings({ standings }: { readonly standings: readonly Standing[] }) {
  const { t } = useTranslation("home");
  return (
    <section className="stack" aria-labelledby="home-standing">
      <h2 id="home-standing">{t("standing.title")}</h2>
      <ul className="plain-list stack">
        {standings.map((standing) => (
          <li key={`${standing.facility} ${standing.facilityName}`} className="panel stack-tight">
            <StandingCard standing={standing} />
          </li>
        ))}
      </ul>
      <p className="small soft">{t("standing.note")}</p>
    </section>
  );
}
