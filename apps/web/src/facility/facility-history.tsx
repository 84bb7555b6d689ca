import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { historyQuery } from "../api/queries.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { HistoryWithProof } from "../patterns/history-with-proof.tsx";
import { Problem } from "../patterns/problem.tsx";
import { TakeEntries } from "../patterns/take-entries.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** Who did what to this facility, from the ledger; whoever may not read the ledger is told who could grant it. */
export function FacilityHistory({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("patterns");
  return (
    <section className="panel stack" aria-labelledby="facility-history">
      <h2 id="facility-history">{t("history.title")}</h2>
      <Allowed action="ledger.read">
        <Entries facility={facility} />
      </Allowed>
    </section>
  );
}

function Entries({ facility }: { readonly facility: string }) {
  const history = useQuery(historyQuery(facility));
  if (history.isPending) return <Waiting />;
  if (history.isError) return <Problem fault={history.error} onRetry={() => void history.refetch()} />;
  return (
    <>
      <HistoryWithProof entries={history.data} />
      {history.data.length > 0 && <TakeEntries subject={{ kind: "facility", id: facility }} />}
    </>
  );
}
