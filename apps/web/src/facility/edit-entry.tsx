import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { beginDraft, draftHeadsQuery, draftQuery } from "../api/drafts.ts";
import { sessionQuery } from "../api/queries.ts";
import { useCommands } from "../commands/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useSingleKey } from "../shell/single-keys.ts";
import { useFacilitySearch } from "./use-facility-search.ts";

/** The way from the stored version into a draft: the person's open one, or a new one. By `e` too. */
export function EditEntry({ facility }: { readonly facility: string }) {
  return (
    <div className="no-print">
      <Allowed action="draft.edit">
        <Begin facility={facility} />
      </Allowed>
    </div>
  );
}

function Begin({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const session = useQuery(sessionQuery);
  const heads = useQuery({ ...draftHeadsQuery, enabled: session.data?.may.includes("draft.edit") ?? false });
  const open = heads.data?.find((head) => head.facility === facility);
  const begin = useBegin(facility);
  const { mutate } = begin;
  useSingleKey("e", mutate);
  useCommands(
    useMemo(
      () => [{ id: "draft.edit", group: "here", title: t("edit.begin"), keys: "e", run: mutate } as const],
      [t, mutate],
    ),
  );
  return (
    <div className="row">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        loading={begin.isPending}
        onClick={() => mutate()}
      >
        {t(open ? "edit.continue" : "edit.begin")}
      </Button>
      {open && <span className="small soft">{t("edit.open", { at: format.instant(open.savedAt) })}</span>}
      {begin.isError && <Problem fault={begin.error} />}
    </div>
  );
}

function useBegin(facility: string) {
  const cache = useQueryClient();
  const { choose } = useFacilitySearch();
  return useMutation<unknown, unknown, void>({
    mutationFn: async () => cache.setQueryData(draftQuery(facility).queryKey, await beginDraft(facility)),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: draftHeadsQuery.queryKey });
      choose({ edit: "form" });
    },
  });
}
