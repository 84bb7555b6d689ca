import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type GroupRecord, groupListQuery } from "../../../api/group.ts";

/** Terms that stand, the latest first. */
export function useTerms(): readonly GroupRecord[] {
  const { i18n } = useTranslation();
  const question = { size: 200, sort: "from", order: "down" } as const;
  const asked = useQuery(groupListQuery("term", question, i18n.language.slice(0, 2)));
  return asked.data?.records.filter(({ state }) => state !== "withdrawn") ?? [];
}
