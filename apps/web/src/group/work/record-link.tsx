import { Link } from "@tanstack/react-router";
import type { GroupRecord, NamedRecord } from "../../api/group.ts";
import { useGroupWords } from "../use-group-words.ts";

interface RecordLinkProps {
  readonly record: Pick<GroupRecord, "id" | "kind" | "title">;
  /** What other records are called, where a record is called by another. */
  readonly named?: readonly NamedRecord[];
}

/** A record by its name, which leads to its page. */
export function RecordLink({ record, named = [] }: RecordLinkProps) {
  const words = useGroupWords();
  const { id, kind } = record;
  return (
    <Link to="/group/$kind/$record" params={{ kind, record: id }}>
      <bdi>{words.titleOf(named.find((each) => each.id === record.title) ?? record)}</bdi>
    </Link>
  );
}
