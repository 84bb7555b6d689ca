import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { HomeChange } from "../api/shapes.ts";
import { elementSearch } from "../facility/element.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";

/** Who did what, newest first, each with the way to it. */
export function Changes({ changes }: { readonly changes: readonly HomeChange[] }) {
  const { t } = useTranslation("home");
  return (
    <section className="panel stack" aria-labelledby="home-changes">
      <h2 id="home-changes">{t("changes.title")}</h2>
      {changes.length === 0 && <p className="soft">{t("changes.none")}</p>}
      <ol className="plain-list home-lines">
        {changes.map((change) => (
          <li key={change.entry}>
            <Change change={change} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ change }: { readonly change: HomeChange }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const said = change.text ?? change.reason;
  return (
    <>
      <span className="small soft">
        <time dateTime={change.at}>{format.instant(change.at)}</time> · <bdi>{change.who}</bdi>
      </span>
      <Link to="/facilities/$facility" params={{ facility: change.facility }} search={searchOf(change)}>
        {t(`changes.${change.kind}`, {
          facility: isolate(change.facilityName),
          number: change.version === null ? "" : format.number(change.version),
        })}
      </Link>
      {said !== null && (
        <span>
          <bdi>{said}</bdi>
        </span>
      )}
    </>
  );
}

/** What is chosen on the facility's page: of a version the list of versions, of a comment what it is about. */
function searchOf({ kind, element }: HomeChange) {
  if (kind === "version") return { tab: "versions" } as const;
  return kind === "comment" ? elementSearch(element) : ({ tab: "ranking" } as const);
}
