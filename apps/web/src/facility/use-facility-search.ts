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
  return { search, choose: useChoose() };
}

/** For what changes the address and does not tell of it: it stays still while the address changes. */
export function useChoose(): FacilityTabsProps["onChoose"] {
  const navigate = useNavigate({ from: "/facilities/$facility" });
  return useCallback(
    (changes: Parameters<FacilityTabsProps["onChoose"]>[0]) =>
      void navigate({
        search: (before) => ({ ...before, ...changes }) as FacilitySearch,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
}
