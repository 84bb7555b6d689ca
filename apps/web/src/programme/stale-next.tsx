import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Programme } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { useCatalogue } from "./use-catalogue.ts";

/** Levels that fall by time alone, and the evidence that ends; soonest first. */
export function StaleNext({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  const { id, forecast, stale, on } = programme;
  return (
    <section className="stack" aria-labelledby="stale">
      <h2 id="stale">{t("stale.title")}</h2>
      {forecast.length === 0 ? (
        <p>{t("stale.noLevel")}</p>
      ) : (
        <ul className="plain-list stack-tight">
          {forecast.map((change) => (
            <li key={`${change.on} ${change.domain} ${change.figure}`}>
              <time dateTime={change.on}>{format.date(change.on)}</time>: <bdi>{word("domain", change.domain)}</bdi>{" "}
              {t(`stale.${change.figure}`, { from: change.from ?? 0, to: change.to ?? 0 })}
            </li>
          ))}
        </ul>
      )}
      {stale.length === 0 ? (
        <p className="soft">{t("stale.noEvidence")}</p>
      ) : (
        <ul className="plain-list stack-tight">
          {stale.map(({ evidence, title, measures, ends }) => (
            <li key={evidence}>
              <span className={ends <= on ? "tag tag-act" : "tag"}>{t(ends <= on ? "stale.ended" : "stale.ends")}</span>{" "}
              <time dateTime={ends}>{format.date(ends)}</time> <bdi>{title}</bdi>{" "}
              {measures.map((measure) => (
                <Link
                  key={measure}
                  to="/programme/$programme/measures/$measure"
                  params={{ programme: id, measure }}
                  translate="no"
                >
                  {measure}{" "}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
