import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { facilityQuery, versionsQuery } from "../api/queries.ts";
import type { FacilityView } from "../api/shapes.ts";
import type { WhatIfAnswer } from "../api/what-if.ts";
import { whatIfQuery } from "../api/what-if.ts";
import type { Names } from "../facility/names.ts";
import { namesOf } from "../facility/names.ts";
import type { Side } from "./side.ts";
import type { Standing } from "./standing.ts";
import { standingsOf } from "./standing.ts";

export interface Ranked {
  readonly view: FacilityView;
  readonly answer: WhatIfAnswer;
  readonly names: Names;
  readonly standings: readonly Standing[];
}

interface SideUse {
  readonly ranked: Ranked | null;
  readonly fault: unknown;
}

/** The ranking of a version, computed where none is stored. One after the other: `may` says whose turn it is. */
export function useSide({ facility, version }: Side, may: "ask" | "wait"): SideUse {
  const versions = useQuery({ ...versionsQuery(facility), enabled: version === null });
  const number = version ?? versions.data?.[0]?.number ?? 0;
  const view = useQuery({ ...facilityQuery(facility, number), enabled: number > 0 });
  const start = { kind: "version", version: number, state: "stored" } as const;
  const { placeholderData: _, ...asked } = whatIfQuery(facility, start, []);
  const answer = useQuery({ ...asked, enabled: number > 0 && may === "ask" });
  const ranked = useMemo(
    () =>
      view.data && answer.data
        ? { view: view.data, answer: answer.data, names: namesOf(view.data.model), standings: standingsOf(answer.data) }
        : null,
    [view.data, answer.data],
  );
  return { ranked, fault: versions.error ?? view.error ?? answer.error };
}
