import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { instanceQuery } from "../api/identity.ts";
import { sessionQuery } from "../api/queries.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { CalendarFeed } from "./calendar-feed.tsx";
import { EndedByOthers } from "./ended-by-others.tsx";
import { MailChoice } from "./mail-choice.tsx";
import { OpenSessions } from "./open-sessions.tsx";
import { OwnAuthenticators } from "./own-authenticators.tsx";

/** What is one's own: authenticators, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation("identity");
  const session = useQuery(sessionQuery);
  const instance = useQuery(instanceQuery);
  const person = session.data?.person;
  return (
    <div className="stack-wide">
      <PageHead title={t("account.title")}>
        {person && (
          <p>
            <bdi>{person.name}</bdi>
          </p>
        )}
      </PageHead>
      {(session.isPending || instance.isPending) && <Waiting />}
      {person && instance.data === null && <p className="panel">{t("account.demonstration")}</p>}
      {person && instance.data && <OwnAuthenticators />}
      {person && <EndedByOthers />}
      {person && <OpenSessions />}
      {person && (
        <Suspense fallback={<Waiting />}>
          <MailChoice />
          {session.data?.may.includes("calendar.choose") && <CalendarFeed />}
        </Suspense>
      )}
      {person && (
        <p>
          <Link to="/rights">{t("rights.link")}</Link>
        </p>
      )}
    </div>
  );
}
