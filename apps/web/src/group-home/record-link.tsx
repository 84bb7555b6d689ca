import { Link } from "@tanstack/react-router";
import type { NamedRecord } from "../api/group.ts";
import type { Json } from "../editing/document/json.ts";
import { useGroupWords } from "../group/use-group-words.ts";

interface RecordLinkProps {
  readonly line: { readonly kind: string; readonly record: string; readonly title: Json };
  readonly named: readonly NamedRecord[];
}

/** A record by its name; one that is called by another is called as that one is. */
export function RecordLink({ line, named }: RecordLinkProps) {
  const words = useGroupWords();
  const other = named.find(({ id }) => id === line.title);
  return (
    <Link to="/group/$kind/$record" params={{ kind: line.kind, record: line.record }}>
      <bdi>{words.titleOf(other ?? line)}</bdi>
    </Link>
  );
}
