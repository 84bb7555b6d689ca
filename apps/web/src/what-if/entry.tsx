import { Button } from "@mantine/core";
import { IconArrowsShuffle } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCommands } from "../commands/registry.ts";
import { useFacilitySearch } from "../facility/use-facility-search.ts";
import { useSingleKey } from "../shell/single-keys.ts";

/** The way from a version or a draft into what-if. By `w` too. */
export function WhatIfEntry() {
  const { t } = useTranslation("what-if");
  const { choose } = useFacilitySearch();
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
