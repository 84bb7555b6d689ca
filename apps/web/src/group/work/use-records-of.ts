import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type GroupList, type GroupQuestion, type GroupRecord, groupListQuery } from "../../api/group.ts";

const most = 200;
const none: GroupList = { total: 0, states: {}, records: [], named: [] };

export interface RecordsOf {
  /** Those that stand. */
  readonly records: readonly GroupRecord[];
  readonly named: GroupList["named"];
  readonly total: number;
  readonly isPending: boolean;
  readonly fault: unknown;
}

/** Records of a kind that say they belong to another record, as far as they are in sight. */
export function useRecordsOf(kind: string, field: string, of: string, question: GroupQuestion = {}): RecordsOf {
  const { i18n } = useTranslation();
  const where = [`${field}:${of}`];
  const asked = useQuery(groupListQuery(kind, { size: most, ...question, where }, i18n.language.slice(0, 2)));
  const { records, named, total } = asked.data ?? none;
  return {
    records: records.filter(({ state }) => state !== "withdrawn"),
    named,
    total,
    isPending: asked.isPending,
    fault: asked.error,
  };
}
