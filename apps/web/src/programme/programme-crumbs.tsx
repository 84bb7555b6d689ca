import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { programmesQuery } from "../api/programmes.ts";
import type { Crumb } from "../shell/page-head.tsx";

/** The way to a page of a programme: all programmes, then this one by its name, which may come a moment later. */
export function useProgrammeCrumbs(id: string): readonly Crumb[] {
  const { t } = useTranslation("programme");
  const found = useQuery(programmesQuery).data?.programmes.find((each) => each.id === id);
  return [
    { label: t("title"), to: "/programme" },
    { label: <bdi>{found?.name ?? id}</bdi>, to: `/programme/${id}` },
  ];
}
