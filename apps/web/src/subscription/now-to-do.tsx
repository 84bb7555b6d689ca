import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { StepKind, Subscription } from "../api/subscriptions.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Clearing } from "./clearing.tsx";
import { TakeStep } from "./take-step.tsx";

/** The one thing that brings it on, with the place where it is done. */
export function NowToDo({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation("subscription");
  const format = useFormat();
  const { next, note, waitingSince, isReturned } = subscription;
  if (next === null) {
    return (
      <section className="notice" aria-labelledby="now">
        <h2 id="now">{t(`finished.${note}.title`)}</h2>
        <p>{t(`finished.${note}.text`)}</p>
      </section>
    );
  }
  return (
    <section className="panel stack now" aria-labelledby="now">
      <div className="row-apart">
        <h2 id="now">{t("now.title", { step: t(`step.${next}`) })}</h2>
        <time className="small soft" dateTime={waitingSince}>
          {t("ours.since", { date: format.date(waitingSince) })}
        </time>
      </div>
      {isReturned && next === "drafted" && <p className="notice">{t("now.returned")}</p>}
      <p>{t(`now.${next}`)}</p>
      <Act subscription={subscription} next={next} />
    </section>
  );
}

function Act({ subscription, next }: { readonly subscription: Subscription; readonly next: StepKind }) {
  const { t } = useTranslation("subscription");
  const addressee = next.startsWith("mission") ? "mission" : "secretariat";
  switch (next) {
    case "mission-note-drafted":
    case "drafted":
      return (
        <Allowed action="subscription.draft">
          <div className="row no-print">
            <Link
              to="/subscribe/$subscription/notes/$addressee"
              params={{ subscription: subscription.id, addressee }}
              className="link-button"
            >
              {t("now.write")}
            </Link>
          </div>
          {next === "mission-note-drafted" && (
            <details className="no-print">
              <summary>{t("now.informedOtherwise")}</summary>
              <TakeStep subscription={subscription} kind="mission-informed" />
            </details>
          )}
        </Allowed>
      );
    case "mission-note-cleared":
    case "cleared":
      return <Clearing subscription={subscription} addressee={addressee} />;
    default:
      return (
        <Allowed action="subscription.step">
          <TakeStep subscription={subscription} kind={next} />
        </Allowed>
      );
  }
}
