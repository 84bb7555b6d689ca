import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { offersQuery, type RegistryOffer, useDecideOffer } from "../api/subscriptions.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { usePartyName } from "./party-name.ts";

/** What parties offer to the registry: the secretariat takes each, or refuses it and says why. */
export function Offers() {
  const { t } = useTranslation("registry");
  const offers = useQuery(offersQuery);
  if (offers.isError) return <Problem fault={offers.error} onRetry={() => void offers.refetch()} />;
  const open = offers.data?.filter(({ end }) => end === null) ?? [];
  return (
    <section className="stack no-print" aria-labelledby="offers">
      <h2 id="offers">{t("offers.title")}</h2>
      <p>{t(open.length === 0 ? "offers.none" : "offers.text")}</p>
      <ul className="plain-list stack">
        {open.map((offer) => (
          <li key={offer.id} className="panel stack">
            <Offer offer={offer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offer({ offer }: { readonly offer: RegistryOffer }) {
  const { t } = useTranslation("registry");
  const { date, instant } = useFormat();
  const nameOf = usePartyName();
  const [reason, setReason] = useState("");
  const decide = useDecideOffer(offer.id);
  const { party, kind, on, reference, source, madeBy, madeAt, isKnown } = offer;
  return (
    <>
      <p>
        <strong>
          <bdi>{nameOf(party)}</bdi>
        </strong>
        : {t(`event.${kind}`)}
        {on !== null && (
          <>
            {", "}
            <time dateTime={on}>{date(on)}</time>
          </>
        )}
        {reference !== null && (
          <>
            {", "}
            <bdi translate="no">{reference}</bdi>
          </>
        )}
      </p>
      <p className="small soft">
        {t("offers.source")} <bdi translate="no">{source}</bdi> · {t("offers.madeBy")}{" "}
        <bdi translate="no">{madeBy}</bdi>, <time dateTime={madeAt}>{instant(madeAt)}</time>
      </p>
      {isKnown && <p>{t("offers.known")}</p>}
      {decide.isError && <Problem fault={decide.error} />}
      <div className="row">
        <Button
          disabled={isKnown}
          loading={decide.isPending}
          onClick={() => decide.mutate({ verdict: "accept", reason: "" })}
        >
          {t("offers.accept")}
        </Button>
      </div>
      <div className="row offers-refuse">
        <TextInput
          label={t("offers.reason")}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={reason.trim() === ""}
          loading={decide.isPending}
          onClick={() => decide.mutate({ verdict: "refuse", reason: reason.trim() })}
        >
          {t("offers.refuse")}
        </Button>
      </div>
    </>
  );
}
