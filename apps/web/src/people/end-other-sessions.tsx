import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { endSession, openSessionsQuery } from "../api/identity.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";

/** Offered when a new authenticator stands: whoever adds one because the old was seen by others ends what that one opened. */
export function EndOtherSessions() {
  const { t } = useTranslation("identity");
  const format = useFormat();
  const cache = useQueryClient();
  const others = useQuery(openSessionsQuery).data?.filter(({ isThisOne }) => !isThisOne) ?? [];
  const end = useMutation({
    mutationFn: async () => {
      for (const { id } of others) await endSession(id);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: openSessionsQuery.queryKey }),
  });
  if (end.isSuccess) return <p role="status">{t("sessions.othersEnded")}</p>;
  if (others.length === 0) return null;
  return (
    <div className="notice stack-tight" role="status">
      <p>{t("sessions.others", { count: others.length, number: format.number(others.length) })}</p>
      {end.isError && <Problem fault={end.error} />}
      <div>
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t("sessions.endOthers")}
        </Button>
      </div>
    </div>
  );
}
