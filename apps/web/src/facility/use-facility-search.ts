import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { FacilitySearch } from "../app/search.ts";
import type { FacilityTabsProps } from "./tab-props.ts";

interface FacilitySearchUse {
  readonly search: FacilitySearch;
  readonly choose: FacilityTabsProps["onChoose"];
}

/** What is chosen on a facility's page stands in its address. */
export function useFacilitySearch(): FacilitySearchUse {
  const search = useSearch({ from: "/facilities/$facility" });
  const navigate = useNavigate({ from: "/facilities/$facility" });
  const choose = useCallback(
    (changes: Parameters<FacilityTabsProps["onChoose"]>[0]) =>
      void navigate({
        search: (before) => ({ ...before, ...changes }) as FacilitySearch,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, choose };
}
