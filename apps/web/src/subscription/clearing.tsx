import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { inboxQuery } from "../api/approvals.ts";
import { type Addressee, askClearing, type Subscription, subscriptionQuery } from "../api/subscriptions.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";

interface ClearingProps {
  readonly subscription: Subscription;
  readonly addressee: Addressee;
}

/** Where the clearing of a note stands: to be asked for, waiting for another person, or approved and to be taken over. */
export function Clearing({ subscription, addressee }: ClearingProps) {
  const { t } = useTranslation("subscription");
  const note = subscription.notes.find((each) => each.addressee === addressee);
  if (note === undefined) return null;
  const { clearing } = note;
  if (
    clearing === null ||
    clearing.state === "refused" ||
    clearing.state === "withdrawn" ||
    clearing.state === "expired"
  ) {
    return (
      <Allowed action="subscription.clear">
        {clearing !== null && (
          <p className="notice">
            {t(`clearing.${clearing.state}`)} <RequestLink id={clearing.id} />
          </p>
        )}
        <AskClearing subscription={subscription} addressee={addressee} textHash={note.hash} />
      </Allowed>
    );
  }
  const words = clearing.state === "approved" ? (clearing.isOwn ? "approvedOwn" : "approved") : "requested";
  return (
    <p className="notice" role="status">
      {t(`clearing.${words}`)} <RequestLink id={clearing.id} />
    </p>
  );
}

function RequestLink({ id }: { readonly id: string }) {
  const { t } = useTranslation("subscription");
  return (
    <Link to="/approvals/$approval" params={{ approval: id }}>
      {t("clearing.see")}
    </Link>
  );
}

function AskClearing({ subscription: { id }, addressee, textHash }: ClearingProps & { readonly textHash: string }) {
  const { t } = useTranslation("subscription");
  const cache = useQueryClient();
  const [reason, setReason] = useState(t("clearing.reasonUsual"));
  const ask = useMutation({
    mutationFn: () => askClearing(id, { addressee, textHash, reason }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: subscriptionQuery(id).queryKey });
      await cache.invalidateQueries({ queryKey: inboxQuery.queryKey });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className="stack subscription-form no-print" onSubmit={send}>
      {ask.isError && <Problem fault={ask.error} />}
      <TextInput
        label={t("clearing.reason")}
        description={t("clearing.who")}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={ask.isPending}>
          {t("clearing.ask")}
        </Button>
      </div>
    </form>
  );
}
