import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { foldText } from "../i18n/fold.ts";
import { type OpenRoom, openRooms, type Page, publicPages } from "../shell/rooms.ts";

type PageOrRoom = Page | OpenRoom;

/** Pages of the product whose title has every word, or one that begins so. */
export function usePagesFor(wanted: string): readonly PageOrRoom[] {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery).data;
  const words = foldText(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return [...openRooms(session), ...publicPages].filter(({ key }) => {
    const title = ` ${foldText(t(`navigation.${key}`))}`;
    return words.every((word) => title.includes(` ${word}`));
  });
}

export function FoundPages({ pages }: { readonly pages: readonly PageOrRoom[] }) {
  const { t } = useTranslation(["search", "shell"]);
  if (pages.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{t("kind.page")}</h2>
      <ul className="plain-list panel hits">
        {pages.map(({ key, to }) => (
          <li key={key}>
            <Link to={to}>{t(`shell:navigation.${key}`)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
