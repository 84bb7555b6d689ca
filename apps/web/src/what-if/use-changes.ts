import { useLocation } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import type { Change } from "./change.ts";
import { readChanges, writeChange } from "./change.ts";
import type { Past } from "./kept-past.ts";
import { keepPast, readPast } from "./kept-past.ts";

export interface Changes {
  readonly changes: readonly Change[];
  readonly become: (next: readonly Change[]) => void;
  /** `null` where there is nothing to take back, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** The list of changes as the address has it, with what it was before. */
export function useChanges(): Changes {
  const { search, choose } = useFacilitySearch();
  const place = useLocation({
    select: ({ pathname }) => `${pathname} ${search.edit === undefined ? "version" : "draft"}`,
  });
  const written = search.whatIf;
  const changes = useMemo(() => readChanges(written), [written]);
  const [{ before, after }, setPast] = useState<Past>(() => readPast(place, changes));
  useEffect(() => keepPast(place, changes, { before, after }), [place, changes, before, after]);
  const show = useCallback((next: readonly Change[]) => choose({ whatIf: next.map(writeChange) }), [choose]);
  const become = useCallback(
    (next: readonly Change[]) => {
      setPast((past) => ({ before: [...past.before, changes], after: [] }));
      show(next);
    },
    [changes, show],
  );
  const last = before.at(-1);
  const next = after[0];
  return {
    changes,
    become,
    undo: last
      ? () => {
          setPast({ before: before.slice(0, -1), after: [changes, ...after] });
          show(last);
        }
      : null,
    redo: next
      ? () => {
          setPast({ before: [...before, changes], after: after.slice(1) });
          show(next);
        }
      : null,
  };
}
