import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { endSessionsOf, type RegisteredPerson } from "../api/identity.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { Problem } from "../patterns/problem.tsx";

/** For an administrator: a lost machine, a suspicion. The person is told, and signs in again by what they have. */
export function EndSessionsOf({ person }: { readonly person: RegisteredPerson }) {
  const { t } = useTranslation("identity");
  const format = useFormat();
  const session = useQuery(sessionQuery).data;
  const [isSure, setSure] = useState(false);
  const end = useMutation({ mutationFn: () => endSessionsOf(person.id), onSettled: () => setSure(false) });
  const isOwn = session?.person?.id === person.id;
  if (isOwn || !session?.may.includes("session.end")) return null;
  return (
    <div className="stack-tight">
      {isSure ? (
        <div className="row">
          <span>{t("people.endSure", { name: isolate(person.name) })}</span>
          <Button size="compact-sm" loading={end.isPending} onClick={() => end.mutate()}>
            {t("people.endDo")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setSure(false)}>
            {t("people.endNot")}
          </Button>
        </div>
      ) : (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setSure(true)}
            aria-label={t("people.endOf", { name: isolate(person.name) })}
          >
            {t("people.end")}
          </Button>
        </div>
      )}
      {end.isError && <Problem fault={end.error} />}
      {end.data && (
        <p role="status">{t("people.ended", { count: end.data.ended, number: format.number(end.data.ended) })}</p>
      )}
    </div>
  );
}
