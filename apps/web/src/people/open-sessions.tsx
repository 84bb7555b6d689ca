import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { endSession, openSessionsQuery } from "../api/identity.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** Where one is signed in, and ending it from here. */
export function OpenSessions() {
  const { t } = useTranslation("identity");
  const { instant } = useFormat();
  const cache = useQueryClient();
  const list = useQuery(openSessionsQuery);
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => cache.invalidateQueries({ queryKey: openSessionsQuery.queryKey }),
  });
  return (
    <section className="panel stack">
      <h2>{t("sessions.title")}</h2>
      {list.isPending && <Waiting />}
      {list.isError && <Problem fault={list.error} onRetry={() => void list.refetch()} />}
      {end.isError && <Problem fault={end.error} />}
      {list.data && (
        <ScrollRegion label={t("sessions.title")}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t("sessions.opened")}</th>
                <th scope="col">{t("sessions.seen")}</th>
                <th scope="col">{t("sessions.until")}</th>
                <th scope="col">{t("sessions.by")}</th>
                <th scope="col">{t("column.state")}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.map(({ id, openedAt, lastSeenAt, expiresAt, way, by, isThisOne }) => (
                <tr key={id}>
                  <th scope="row">
                    <time dateTime={openedAt}>{instant(openedAt)}</time>
                  </th>
                  <td>
                    <time dateTime={lastSeenAt}>{instant(lastSeenAt)}</time>
                  </td>
                  <td>
                    <time dateTime={expiresAt}>{instant(expiresAt)}</time>
                  </td>
                  <td>{by === null ? t(way === "card" ? "sessions.card" : "none") : <bdi>{by}</bdi>}</td>
                  <td>
                    {isThisOne ? (
                      t("sessions.thisOne")
                    ) : (
                      <Button
                        variant="default"
                        size="compact-sm"
                        onClick={() => end.mutate(id)}
                        aria-label={t("sessions.endOpened", { at: instant(openedAt) })}
                      >
                        {t("sessions.end")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
