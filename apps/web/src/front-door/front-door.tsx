import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./front-door.css";
import { frontDoorQuery, sessionQuery } from "../api/queries.ts";
import type { FrontDoorFacts } from "../api/shapes.ts";
import { useFrontDoorTexts } from "../i18n/content.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Commitments } from "./commitments.tsx";
import { Premises } from "./premises.tsx";
import type { Say } from "./say.ts";
import { Subscribe } from "./subscribe.tsx";
import { SubscriberSection } from "./subscriber-section.tsx";
import { WorkingGroup } from "./working-group.tsx";

/** Readable without an account: what INFCIRC/908 asks, who asks it, and how a State joins. */
export function FrontDoor() {
  const { t, i18n } = useTranslation("front-door");
  const facts = useQuery(frontDoorQuery);
  const texts = useFrontDoorTexts();
  const say: Say = (key) => texts.data?.texts[key] ?? key;
  return (
    <>
      <PageHead title={t("title")}>
        <p className="lead">{t("lead")}</p>
        <ToDemonstration />
      </PageHead>
      {facts.isError && <Problem fault={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <Waiting />}
      {facts.data && texts.data && (
        <div lang={texts.data.language} dir={i18n.dir(texts.data.language)} className="front-door">
          <Sections facts={facts.data} say={say} />
        </div>
      )}
    </>
  );
}

function ToDemonstration() {
  const { t } = useTranslation("front-door");
  const session = useQuery(sessionQuery);
  if (session.data && !session.data.demonstration && session.data.person === null) {
    return (
      <p>
        <Link to="/sign-in" className="link-button no-print">
          {t("toSignIn")}
        </Link>
      </p>
    );
  }
  return (
    <p>
      <Link to={session.data?.person ? "/home" : "/sign-in"} className="link-button no-print">
        {t("toDemonstration")}
      </Link>
    </p>
  );
}

const reasons = ["access", "authority", "knowledge"] as const;

function Sections({ facts, say }: { readonly facts: FrontDoorFacts; readonly say: Say }) {
  return (
    <>
      <section className="panel stack">
        <h2>
          <bdi>{facts.document.symbol}</bdi>: {say(facts.document.titleKey)}
        </h2>
        <p>{say("document.what")}</p>
        <p>{say(facts.document.originKey)}</p>
        {facts.document.circulated.map(({ textKey }) => (
          <p key={textKey} className="soft">
            {say(textKey)}
          </p>
        ))}
        <p className="soft">{say("document.political")}</p>
        <p className="soft">{say(facts.document.textOnBoardKey)}</p>
      </section>
      <section className="stack">
        <h2>{say("why.title")}</h2>
        <p>{say("why.lead")}</p>
        <ul className="plain-list cards">
          {reasons.map((reason) => (
            <li key={reason} className="panel stack">
              <h3>{say(`why.${reason}.title`)}</h3>
              <p>{say(`why.${reason}`)}</p>
            </li>
          ))}
        </ul>
      </section>
      <Premises facts={facts} say={say} />
      <Commitments facts={facts} say={say} />
      <Subscribe facts={facts} say={say} />
      <SubscriberSection facts={facts} say={say} />
      <WorkingGroup facts={facts} say={say} />
    </>
  );
}
