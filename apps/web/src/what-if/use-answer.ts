import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { WhatIfAnswer, WhatIfStart } from "../api/what-if.ts";
import { whatIfQuery, whatIfStateQuery } from "../api/what-if.ts";
import type { Change } from "./change.ts";
import { editOf } from "./change.ts";

export interface Asked {
  /** The last there is; while `isBehind`, to an earlier question. */
  readonly answer: WhatIfAnswer | undefined;
  readonly isBehind: boolean;
  readonly fault: unknown;
  readonly again: () => void;
  /** Of what must be computed once before the first answer; `null` where it is done or not begun. */
  readonly preparation: { readonly done: number; readonly total: number } | null;
}

/** The ranking as it would be. With no change at all the server is told to prepare for one. */
export function useAnswer(facility: string, start: WhatIfStart, changes: readonly Change[]): Asked {
  const edits = useMemo(() => changes.map(editOf), [changes]);
  const asked = useQuery(whatIfQuery(facility, start, edits));
  const state = useQuery({ ...whatIfStateQuery(facility, start.kind), enabled: asked.isFetching });
  const isPreparing = asked.isFetching && state.data?.state === "preparing";
  return {
    answer: asked.data,
    isBehind: asked.isFetching,
    fault: asked.isError ? asked.error : null,
    again: () => void asked.refetch(),
    preparation: isPreparing ? { done: state.data?.done ?? 0, total: state.data?.total ?? 0 } : null,
  };
}
