import { Button } from "@mantine/core";
import { IconArrowsShuffle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { whatIfQuery } from "../api/what-if.ts";
import { useCommands } from "../commands/registry.ts";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { useSingleKey } from "../shell/single-keys.ts";

interface WhatIfEntryProps {
  /** Prepared while its page is read, so that the first change too is answered at once. */
  readonly prepares?: { readonly facility: string; readonly hash: string };
}

/** The way from a version or a draft into what-if. By `w` too. */
export function WhatIfEntry({ prepares }: WhatIfEntryProps) {
  const { t } = useTranslation("what-if");
  const { choose } = useFacilitySearch();
  usePrepared(prepares?.facility, prepares?.hash);
  const begin = useCallback(() => choose({ whatIf: [] }), [choose]);
  useSingleKey("w", begin);
  useCommands(
    useMemo(
      () => [{ id: "facility.what-if", group: "here", title: t("begin"), keys: "w", run: begin } as const],
      [t, begin],
    ),
  );
  return (
    <Button size="xs" variant="default" leftSection={<IconArrowsShuffle size={16} aria-hidden />} onClick={begin}>
      {t("begin")}
    </Button>
  );
}

/** Whoever only passes through a page has nothing prepared for. */
const restMs = 2500;

/** The question without a change is the one that the what-if page begins with: its answer is there when it opens. */
function usePrepared(facility: string | undefined, hash: string | undefined): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (facility === undefined || hash === undefined) return;
    const rest = setTimeout(
      () => void cache.prefetchQuery(whatIfQuery(facility, { kind: "version", state: hash }, [])),
      restMs,
    );
    return () => clearTimeout(rest);
  }, [cache, facility, hash]);
}
