import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type GroupQuestion, groupListQuery } from "../../api/group.ts";

/** As many as one page of the list holds; the list itself has them all. */
export const mostShown = 200;

/** Records of a kind in sight that are not taken back. */
export function useAllOf(kind: string, question: GroupQuestion) {
  const { i18n } = useTranslation();
  const list = useQuery(groupListQuery(kind, { size: mostShown, ...question }, i18n.language.slice(0, 2)));
  return { ...list, standing: (list.data?.records ?? []).filter(({ state }) => state !== "withdrawn") };
}
