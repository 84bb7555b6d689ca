import { useQuery } from "@tanstack/react-query";
import { type GroupKind, groupKindsQuery } from "../../api/group.ts";
import { sessionQuery } from "../../api/queries.ts";

export interface Kinds {
  readonly of: (id: string) => GroupKind | null;
  /** Whether this person may make a record of the kind. */
  readonly mayMake: (id: string) => boolean;
}

/** Kinds as they are declared, and which of them this person makes records of. */
export function useKinds(): Kinds {
  const kinds = useQuery(groupKindsQuery).data ?? [];
  const session = useQuery(sessionQuery).data;
  const of = (id: string): GroupKind | null => kinds.find((kind) => kind.id === id) ?? null;
  const mayMake = (id: string): boolean =>
    (session?.may.includes("group.create") && of(id)?.createdBy.includes(session.person?.role ?? "")) ?? false;
  return { of, mayMake };
}
