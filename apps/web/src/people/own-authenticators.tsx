import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addAuthenticator, authenticatorsQuery, offerAuthenticator, revokeAuthenticator } from "../api/identity.ts";
import { BringAuthenticator } from "../identity/bring-authenticator.tsx";
import { PasskeyProblem } from "../identity/passkey-problem.tsx";
import { useConfirmed } from "../identity/use-confirmed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { AuthenticatorTable } from "./authenticator-table.tsx";
import { EndOtherSessions } from "./end-other-sessions.tsx";

/** Several, so that losing one locks nobody out; each by the name its holder gave it. */
export function OwnAuthenticators() {
  const { t } = useTranslation("identity");
  const cache = useQueryClient();
  const list = useQuery(authenticatorsQuery);
  const { confirmed, dialog } = useConfirmed();
  const [isAdding, setAdding] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const refresh = () => cache.invalidateQueries({ queryKey: authenticatorsQuery.queryKey });
  const revoke = useMutation({
    mutationFn: (id: string) => confirmed(() => revokeAuthenticator(id)),
    onSuccess: refresh,
  });
  const standing = list.data?.filter(({ revokedAt }) => revokedAt === null) ?? [];
  return (
    <section className="panel stack">
      <h2>{t("account.authenticators")}</h2>
      <p>{t(standing.length === 1 ? "account.onlyOne" : "account.authenticatorsText")}</p>
      {list.isPending && <Waiting />}
      {list.isError && <Problem fault={list.error} onRetry={() => void list.refetch()} />}
      {revoke.isError && <PasskeyProblem fault={revoke.error} />}
      {list.data && (
        <AuthenticatorTable
          authenticators={list.data}
          {...(standing.length > 1 ? { onRevoke: (id: string) => revoke.mutate(id) } : {})}
        />
      )}
      {isAdding ? (
        <BringAuthenticator
          offer={() => confirmed(offerAuthenticator)}
          bring={(label, answer) => confirmed(() => addAuthenticator(label, answer))}
          onDone={() => {
            setAdding(false);
            setAdded(true);
            void refresh();
          }}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("account.add")}
          </Button>
        </div>
      )}
      {isAdded && <EndOtherSessions />}
      {dialog}
    </section>
  );
}
