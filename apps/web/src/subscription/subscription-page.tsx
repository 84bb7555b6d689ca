import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./subscription.css";
import { type Subscription, subscriptionQuery } from "../api/subscriptions.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { GroupTabs } from "../registry/group-tabs.tsx";
import { usePartyName } from "../registry/party-name.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { NotePanel } from "./note-panel.tsx";
import { NowToDo } from "./now-to-do.tsx";
import { StepHistory } from "./step-history.tsx";
import { TakeStep } from "./take-step.tsx";
import { doneStep, wayOf } from "./way.ts";

/** One party's way to its subscription: what to do now, how far it is, its two notes, and everything that was written down. */
export function SubscriptionPage() {
  const { subscription: id } = useParams({ from: "/subscribe/$subscription" });
  const found = useQuery(subscriptionQuery(id));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  return <Way subscription={found.data} />;
}

function Way({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation("subscription");
  const nameOf = usePartyName();
  const { party, note, isOverdue } = subscription;
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead
        title={t("page.title", { party: isolate(nameOf(party)) })}
        crumbs={[{ label: t("tabs.ours"), to: "/subscribe" }]}
        help="subscribe"
      >
        <p className="row">
          <span className="tag tag-accent">{t(`state.${note}`)}</span>
          {isOverdue && <span className="tag tag-act">{t("overdue")}</span>}
          <span className="soft small">{t("page.marking")}</span>
        </p>
      </PageHead>
      <NowToDo subscription={subscription} />
      <Steps subscription={subscription} />
      <div className="subscription-notes">
        {(["mission", "secretariat"] as const).map((addressee) => (
          <NotePanel key={addressee} subscription={subscription} addressee={addressee} />
        ))}
      </div>
      <Turns subscription={subscription} />
      <Offers offers={subscription.offers} />
      <StepHistory subscription={subscription} />
    </div>
  );
}

function Steps({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation("subscription");
  const format = useFormat();
  const next = subscription.next;
  return (
    <section className="stack" aria-labelledby="way">
      <h2 id="way">{t("way.title")}</h2>
      <ol className="way">
        {wayOf.map((kind) => {
          const done = doneStep(subscription, kind);
          const isOtherwise =
            done === null && kind.startsWith("mission-note") && subscription.missionInformedOn !== null;
          const day = done?.on ?? done?.recordedAt.slice(0, 10) ?? null;
          return (
            <li key={kind} data-state={done || isOtherwise ? "done" : kind === next ? "now" : "later"}>
              <span>{t(`step.${kind}`)}</span>
              <span className="small soft">
                {done && day !== null ? (
                  <time dateTime={day}>{t("way.done", { date: format.date(day) })}</time>
                ) : (
                  t(isOtherwise ? "way.otherwise" : kind === next ? "way.now" : "way.later")
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What turns the way back, or ends it. */
function Turns({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation("subscription");
  const turns = (["returned", "withdrawn"] as const).filter((kind) => subscription.possible.includes(kind));
  if (turns.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="turns">
      <h2 id="turns">{t("turns.title")}</h2>
      {turns.map((kind) => (
        <details key={kind} className="panel">
          <summary>{t(`step.${kind}`)}</summary>
          <div className="stack">
            <p>{t(`turns.${kind}`)}</p>
            <Allowed action="subscription.step">
              <TakeStep subscription={subscription} kind={kind} />
            </Allowed>
          </div>
        </details>
      ))}
    </section>
  );
}

function Offers({ offers }: Pick<Subscription, "offers">) {
  const { t } = useTranslation("subscription");
  if (offers.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="offers">
      <h2 id="offers">{t("offers.title")}</h2>
      <ul className="plain-list">
        {offers.map(({ id, kind, end }) => (
          <li key={id}>
            {t(`offers.${kind}`)}: {t(end === null ? "offers.waits" : `offers.end.${end.verdict}`)}
            {end !== null && end.reason !== "" && (
              <>
                {" "}
                <bdi>{end.reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
