import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./subscription.css";
import { sessionQuery } from "../api/queries.ts";
import { GroupTabs } from "../registry/group-tabs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Contact } from "./contact.tsx";
import { OurSubscriptions } from "./our-subscriptions.tsx";
import { wayOf } from "./way.ts";

/** How a State or an organisation subscribes, for anybody to read; for its desk officer the place to begin. */
export function SubscribePage() {
  const { t } = useTranslation("subscription");
  const session = useQuery(sessionQuery).data;
  const may = session?.may ?? [];
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead title={t("how.title")} help="subscribe">
        <p className="lead">{t("how.lead")}</p>
      </PageHead>
      {may.includes("subscription.read") && <OurSubscriptions mayBegin={may.includes("subscription.begin")} />}
      <section className="stack" aria-labelledby="how-steps">
        <h2 id="how-steps">{t("how.steps")}</h2>
        <ol className="subscribe-steps">
          {wayOf.map((kind) => (
            <li key={kind}>
              <strong>{t(`step.${kind}`)}</strong> {t(`how.step.${kind}`)}
            </li>
          ))}
        </ol>
        <p className="soft small">{t("how.source")}</p>
      </section>
      <section className="stack" aria-labelledby="how-before">
        <h2 id="how-before">{t("how.before")}</h2>
        <ul className="prose-list">
          {(["political", "commitments", "nothingSent", "withdraw"] as const).map((key) => (
            <li key={key}>{t(`how.know.${key}`)}</li>
          ))}
        </ul>
        <p>
          <Link to="/infcirc-908">{t("how.toFrontDoor")}</Link>
        </p>
      </section>
      {session && session.person === null && (
        <p className="no-print">
          <Link to="/sign-in" search={{ back: "/subscribe" }} className="link-button">
            {t("how.signIn")}
          </Link>
        </p>
      )}
      <Contact />
    </div>
  );
}
