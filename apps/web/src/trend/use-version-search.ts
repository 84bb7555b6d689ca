import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

/** What a link from a facility's page to a scenario carries on: the older version that is shown, where one is. */
export function useVersionSearch(): { readonly version?: number } {
  const version = useSearch({ strict: false, select: (search) => search.version });
  return useMemo(() => (version === undefined ? {} : { version }), [version]);
}
