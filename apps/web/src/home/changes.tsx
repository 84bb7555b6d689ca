import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FacilitySummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

const mostShown = 12;

/** What was stored last, by whom and why, newest first. */
export function Changes({ facilities }: { readonly facilities: readonly FacilitySummary[] }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const newest = facilities
    .toSorted((a, b) => b.version.storedAt.localeCompare(a.version.storedAt))
    .slice(0, mostShown);
  return (
    <section className="panel stack" aria-labelledby="home-changes">
      <h2 id="home-changes">{t("changes.title")}</h2>
      <ol className="plain-list home-lines">
        {newest.map(({ id, name, version }) => (
          <li key={id}>
            <span className="small soft">
              <time dateTime={version.storedAt}>{format.instant(version.storedAt)}</time> · <bdi>{version.author}</bdi>
            </span>
            <Link to="/facilities/$facility" params={{ facility: id }} search={{ tab: "versions" }}>
              {t("changes.version", { number: format.number(version.number) })} <bdi>{name}</bdi>
            </Link>
            <bdi>{version.reason}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
