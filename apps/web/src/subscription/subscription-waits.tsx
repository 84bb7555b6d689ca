import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { offersQuery, subscriptionsQuery } from "../api/subscriptions.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { usePartyName } from "../registry/party-name.ts";

/** On the first page: the next step of each subscription, and what the secretariat is offered for the registry. */
export function SubscriptionWaits() {
  const may = useQuery(sessionQuery).data?.may ?? [];
  return (
    <>
      {may.includes("subscription.step") && <Ours />}
      {may.includes("registry.decide") && <Offered />}
    </>
  );
}

function Ours() {
  const { t } = useTranslation("subscription");
  const format = useFormat();
  const nameOf = usePartyName();
  const ours = useQuery(subscriptionsQuery).data;
  const open = ours?.filter(({ next }) => next !== null) ?? [];
  if (ours?.length === 0) return <Begin />;
  if (open.length === 0) return null;
  return (
    <section
      className={`notice ${open.some(({ isOverdue }) => isOverdue) ? "notice-act" : ""}`}
      aria-labelledby="home-way"
    >
      <h2 id="home-way">{t("home.title")}</h2>
      <ul className="plain-list stack">
        {open.map(({ id, party, next, waitingSince, isOverdue }) => (
          <li key={id}>
            <Link to="/subscribe/$subscription" params={{ subscription: id }}>
              {t("home.next", { party: isolate(nameOf(party)), step: t(`step.${next}`) })}
            </Link>{" "}
            <time className="small soft" dateTime={waitingSince}>
              {t("ours.since", { date: format.date(waitingSince) })}
            </time>{" "}
            {isOverdue && <span className="tag tag-act">{t("overdue")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whoever has never begun finds here where it begins. */
function Begin() {
  const { t } = useTranslation("subscription");
  return (
    <section className="panel stack-tight" aria-labelledby="home-begin">
      <h2 id="home-begin">{t("begin.title")}</h2>
      <p>{t("ours.none")}</p>
      <p>
        <Link to="/subscribe">{t("how.title")}</Link>
      </p>
    </section>
  );
}

function Offered() {
  const { t } = useTranslation("subscription");
  const nameOf = usePartyName();
  const open = useQuery(offersQuery).data?.filter(({ end }) => end === null) ?? [];
  if (open.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="home-offers">
      <h2 id="home-offers">{t("home.offers")}</h2>
      <ul className="plain-list stack">
        {open.map(({ id, party, kind }) => (
          <li key={id}>
            <Link to="/registry" hash="offers">
              {t("home.offer", { party: isolate(nameOf(party)), event: t(`offers.${kind}`) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
