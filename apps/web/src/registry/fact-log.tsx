import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { anyRegistry, type RegistryFactInSight, registryFactsQuery, retractFact } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { Dialog } from "../patterns/dialog.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { More } from "./more.tsx";
import { usePartyName } from "./party-name.ts";

/** The registry as a timeline: the newest day first, what no source dates last. */
export function FactLog({ mayRetract }: { readonly mayRetract: boolean }) {
  const { t } = useTranslation("registry");
  const id = useId();
  const pages = useInfiniteQuery(registryFactsQuery);
  if (pages.data === undefined) {
    return pages.isError ? <Problem fault={pages.error} onRetry={() => void pages.refetch()} /> : <Waiting />;
  }
  const { facts, total } = pages.data;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t("log.title")}</h2>
      <p>{t("log.text")}</p>
      <ol className="plain-list stack-tight">
        {facts.map((each) => (
          <FactLine key={each.fact.id} inSight={each} mayRetract={mayRetract} />
        ))}
      </ol>
      <More pages={pages} left={total - facts.length} />
    </section>
  );
}

interface FactLineProps {
  readonly inSight: RegistryFactInSight;
  readonly mayRetract: boolean;
}

function FactLine({ inSight, mayRetract }: FactLineProps) {
  const { t } = useTranslation("registry");
  const { date } = useFormat();
  const nameOf = usePartyName();
  const [isAsking, setAsking] = useState(false);
  const { fact, isShipped, retracted, entryIndex } = inSight;
  return (
    <li className="row-apart">
      <span>
        <strong>{fact.on === null ? t("noDate") : <time dateTime={fact.on}>{date(fact.on)}</time>}</strong>{" "}
        <bdi>{nameOf(fact.party)}</bdi>: {t(`event.${fact.kind}`)}
        {fact.reference !== null && (
          <>
            {", "}
            <bdi translate="no">{fact.reference}</bdi>
          </>
        )}{" "}
        <span className="soft small">
          <bdi translate="no">{fact.source.name}</bdi>
          {" · "}
          {isShipped ? t("log.shipped") : fact.recordedOn && t("log.recorded", { date: date(fact.recordedOn) })}
        </span>
        {retracted !== null && (
          <span className="small">
            {" "}
            <strong>{t("log.retracted")}</strong> <bdi>{retracted.reason}</bdi>
          </span>
        )}
      </span>
      <span className="row no-print">
        {entryIndex !== null && mayRetract && (
          <Link to="/ledger" search={{ entry: entryIndex }} className="small">
            {t("log.entry", { index: entryIndex })}
          </Link>
        )}
        {mayRetract && !isShipped && retracted === null && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t("retract.open")}
          </Button>
        )}
      </span>
      {isAsking && <Retraction inSight={inSight} onClose={() => setAsking(false)} />}
    </li>
  );
}

/** What was wrong is not removed: the log keeps it with the reason, and it counts no more. */
function Retraction({ inSight, onClose }: { readonly inSight: RegistryFactInSight; readonly onClose: () => void }) {
  const { t } = useTranslation("registry");
  const cache = useQueryClient();
  const [reason, setReason] = useState("");
  const retract = useMutation({
    mutationFn: () => retractFact(inSight.fact.id, reason),
    onSuccess: async () => {
      await cache.invalidateQueries(anyRegistry);
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    retract.mutate();
  };
  return (
    <Dialog label={t("retract.title")} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        <h2>{t("retract.title")}</h2>
        <p>{t("retract.text")}</p>
        {retract.isError && <Problem fault={retract.error} />}
        <TextInput
          label={t("retract.reason")}
          value={reason}
          maxLength={500}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={retract.isPending}>
            {t("retract.do")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("retract.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
