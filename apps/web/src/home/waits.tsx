import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FacilitySummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

/** What this person could do next, each with the place where it is done. Nothing waits: said so. */
export function Waits({ facilities }: { readonly facilities: readonly FacilitySummary[] }) {
  const { t } = useTranslation("home");
  const waiting = facilities.filter(({ assessment, work }) => assessment === null || work !== null);
  return (
    <section className="panel stack" aria-labelledby="home-waits">
      <h2 id="home-waits">{t("waits.title")}</h2>
      {waiting.length === 0 && <p className="soft">{t("waits.none")}</p>}
      {waiting.length > 0 && (
        <ul className="plain-list home-lines">
          {waiting.map((facility) => (
            <li key={facility.id}>
              <Wait facility={facility} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Wait({ facility }: { readonly facility: FacilitySummary }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { work } = facility;
  return (
    <>
      <Link to="/facilities/$facility" params={{ facility: facility.id }}>
        <bdi>{facility.name}</bdi>
      </Link>
      <span>
        {work === null
          ? t("waits.notAssessed")
          : t("waits.underWay", { done: format.number(work.done), total: format.number(work.total) })}
      </span>
    </>
  );
}
