import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ApprovalInFull, type ApprovalStatement, requestToCarryQuery, useDecide } from "../api/approvals.ts";
import { ApiProblem } from "../api/problem.ts";
import { sessionQuery } from "../api/queries.ts";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { Waiting } from "../shell/waiting.tsx";
import { BringAnswer } from "./bring-answer.tsx";
import { NoKey, OtherContent, signDecision } from "./sign-statement.ts";

/** Approve or refuse, by an authenticator of one's own; or why this person may not. */
export function Decide({ approval }: { readonly approval: ApprovalInFull }) {
  const { t } = useTranslation("approvals");
  if (approval.state !== "requested") return null;
  if (!approval.may.decide) {
    return (
      <section className="panel stack">
        <h2>{t("decide")}</h2>
        <p>{t(approval.isOwn ? "notYours" : "mayNot")}</p>
        {!approval.isOwn && approval.whyNot !== null && (
          <p lang="en" dir="ltr" className="soft">
            {approval.whyNot}
          </p>
        )}
      </section>
    );
  }
  return <Deciding approval={approval} />;
}

function Deciding({ approval }: { readonly approval: ApprovalInFull }) {
  const { t } = useTranslation("approvals");
  const id = useId();
  const session = useQuery(sessionQuery).data;
  const isDemonstration = session?.demonstration ?? false;
  const [note, setNote] = useState("");
  const decide = useDecide(approval.id);
  const sign = useMutation({
    mutationFn: async (decision: ApprovalStatement["decision"]) => {
      const signer = { person: session?.person?.id ?? "", isDemonstration };
      return decide.mutateAsync(await signDecision(approval, decision, note.trim(), signer));
    },
  });
  const hasChanged = (approval.changes?.length ?? 0) > 0;
  return (
    <section className="panel stack">
      <h2>{t("decide")}</h2>
      <p>{t(isDemonstration ? "signSimulated" : "signPasskey")}</p>
      <div className="field">
        <label htmlFor={id}>{t("note")}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={1000}
          value={note}
          aria-describedby={`${id}-note`}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <span id={`${id}-note`} className="small soft">
          {t("noteNeeded")}
        </span>
      </div>
      <div className="row">
        <Button loading={sign.isPending} disabled={hasChanged} onClick={() => sign.mutate("approve")}>
          {t("approve")}
        </Button>
        <Button
          variant="default"
          loading={sign.isPending}
          disabled={note.trim() === ""}
          onClick={() => sign.mutate("refuse")}
        >
          {t("refuse")}
        </Button>
      </div>
      {sign.isError && <Fault fault={sign.error} />}
      {!isDemonstration && <Elsewhere id={approval.id} />}
    </section>
  );
}

function Fault({ fault }: { readonly fault: unknown }) {
  const { t } = useTranslation("approvals");
  if (fault instanceof ApiProblem) return <Problem fault={fault} />;
  const key = fault instanceof OtherContent ? "otherContent" : fault instanceof NoKey ? "noKey" : "notSigned";
  return (
    <p className="notice notice-act" role="alert">
      {t(key)}
    </p>
  );
}

/** A server that is not to be trusted shows one thing and has another signed: therefore the same on another machine. */
function Elsewhere({ id }: Pick<ApprovalInFull, "id">) {
  const { t } = useTranslation("approvals");
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("elsewhere")}</summary>
      {isOpen && (
        <div className="stack">
          <p>{t("elsewhereText")}</p>
          <RequestToCarry id={id} />
          <BringAnswer />
        </div>
      )}
    </details>
  );
}

/** As a file, and as a code for a camera where it is short enough. */
function RequestToCarry({ id }: Pick<ApprovalInFull, "id">) {
  const { t } = useTranslation("approvals");
  const request = useQuery(requestToCarryQuery(id));
  if (request.isPending) return <Waiting />;
  if (request.isError) return <Problem fault={request.error} onRetry={() => void request.refetch()} />;
  const { name, text, code } = request.data;
  return (
    <>
      <div>
        <Button variant="default" onClick={() => saveFile(name, new Blob([text]))}>
          {t("elsewhereTake")}
        </Button>
      </div>
      <p>{t("elsewhereThere")}</p>
      <pre className="approval-text" dir="ltr" translate="no">{`custodiet approve ${name}`}</pre>
      {code !== null && (
        <img
          className="approval-code"
          src={`data:image/svg+xml,${encodeURIComponent(code)}`}
          alt={t("elsewhereCode")}
        />
      )}
    </>
  );
}
