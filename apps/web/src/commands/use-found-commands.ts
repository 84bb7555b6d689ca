import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { searchQuery } from "../api/queries.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { placeOf } from "../search/place-of.ts";
import type { Command } from "./registry.ts";

export interface FoundCommand extends Command {
  readonly isFound: true;
}

const mostShown = 8;
const fewestLetters = 2;

/** The facilities, elements, terms and help that a few letters mean, as commands that lead there; and all of them. */
export function useFoundCommands(wanted: string): readonly FoundCommand[] {
  const { t, i18n } = useTranslation(["commands", "search"]);
  const router = useRouter();
  const q = wanted.trim().length < fewestLetters ? "" : wanted.trim();
  const { data } = useQuery(searchQuery(q, contentLanguage(i18n.language)));
  return useMemo(() => {
    if (q === "" || !data || data.hits.length === 0) return [];
    const found = data.hits.slice(0, mostShown).map(
      (hit): FoundCommand => ({
        id: `found.${hit.kind}.${hit.facility?.id}.${hit.id}`,
        group: "go",
        title: hit.name,
        words: [t(`search:one.${hit.kind}`), hit.kind === "facility" ? null : hit.facility?.name]
          .filter((word) => word)
          .join(" · "),
        run: () => void router.navigate(placeOf(hit)),
        isFound: true,
      }),
    );
    const all: FoundCommand = {
      id: "found.all",
      group: "go",
      title: t("commands:allFound", { q }),
      run: () => void router.navigate({ to: "/search", search: { q } }),
      isFound: true,
    };
    return [...found, all];
  }, [data, q, t, router]);
}
