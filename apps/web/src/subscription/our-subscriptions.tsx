import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { beginSubscription, subscriptionsQuery } from "../api/subscriptions.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { stateCodes, usePartyName } from "../registry/party-name.ts";
import { Waiting } from "../shell/waiting.tsx";

/** What the own organisation has under way, and beginning another. */
export function OurSubscriptions({ mayBegin }: { readonly mayBegin: boolean }) {
  const { t } = useTranslation("subscription");
  const format = useFormat();
  const nameOf = usePartyName();
  const found = useQuery(subscriptionsQuery);
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  return (
    <section className="panel stack" aria-labelledby="ours">
      <h2 id="ours">{t("ours.title")}</h2>
      {found.data.length === 0 && <p>{t("ours.none")}</p>}
      <ul className="plain-list stack">
        {found.data.map(({ id, party, note, next, waitingSince, isOverdue }) => (
          <li key={id} className="stack-tight">
            <p className="row">
              <Link to="/subscribe/$subscription" params={{ subscription: id }}>
                <bdi>{nameOf(party)}</bdi>
              </Link>
              <span className="tag">{t(`state.${note}`)}</span>
              {isOverdue && <span className="tag tag-act">{t("overdue")}</span>}
            </p>
            {next !== null && (
              <p className="small soft">
                {t("ours.next", { step: t(`step.${next}`) })}{" "}
                <time dateTime={waitingSince}>{t("ours.since", { date: format.date(waitingSince) })}</time>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayBegin && <Begin isFirst={found.data.length === 0} />}
    </section>
  );
}

function Begin({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation("subscription");
  const navigate = useNavigate();
  const cache = useQueryClient();
  const format = useFormat();
  const nameOf = usePartyName();
  const isDemonstration = useQuery(sessionQuery).data?.demonstration ?? false;
  const [kind, setKind] = useState<"state" | "organisation">("state");
  const [state, setState] = useState("");
  const [organisation, setOrganisation] = useState("");
  const begin = useMutation({
    mutationFn: () => beginSubscription(kind === "state" ? state : organisation.trim().toUpperCase()),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      await navigate({ to: "/subscribe/$subscription", params: { subscription: id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  const states = stateCodes.map((value) => ({ value, label: nameOf(value) }));
  states.sort((a, b) => format.compare(a.label, b.label));
  const fictional = isDemonstration ? [{ value: "XAA", label: t("begin.fictional") }] : [];
  const form = (
    <form className="stack subscription-form" onSubmit={send}>
      {begin.isError && <Problem fault={begin.error} />}
      <NativeSelect
        label={t("begin.kind")}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value === "state" ? "state" : "organisation")}
        data={(["state", "organisation"] as const).map((value) => ({ value, label: t(`begin.${value}`) }))}
      />
      {kind === "state" ? (
        <NativeSelect
          label={t("begin.which")}
          required
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
          data={[{ value: "", label: t("begin.choose") }, ...fictional, ...states]}
        />
      ) : (
        <TextInput
          label={t("begin.name")}
          description={t("begin.nameHint")}
          required
          dir="ltr"
          maxLength={60}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
      )}
      <div>
        <Button type="submit" loading={begin.isPending}>
          {t("begin.do")}
        </Button>
      </div>
    </form>
  );
  if (isFirst) {
    return (
      <div className="stack no-print">
        <h3>{t("begin.title")}</h3>
        {form}
      </div>
    );
  }
  return (
    <details className="no-print">
      <summary>{t("begin.title")}</summary>
      {form}
    </details>
  );
}
