import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { peopleQuery, type RegisteredPerson } from "../api/identity.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { RoleName } from "../patterns/role-name.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { TrustTabs } from "../trust/trust-tabs.tsx";
import { AccountList } from "./account-list.tsx";
import { AskChange } from "./ask-change.tsx";
import { AuthenticatorTable } from "./authenticator-table.tsx";
import { EndSessionsOf } from "./end-sessions-of.tsx";

/** The register of persons: one human once, with roles, authenticators, and who has left. */
export function PeoplePage() {
  const { t } = useTranslation("identity");
  const people = useQuery(peopleQuery);
  const mayChange = useQuery(sessionQuery).data?.may.includes("person.change") ?? false;
  const here = people.data?.filter(({ hasLeft }) => !hasLeft) ?? [];
  const left = people.data?.filter(({ hasLeft }) => hasLeft) ?? [];
  return (
    <div className="stack-wide">
      <TrustTabs />
      <PageHead title={t("people.title")}>
        <p>{t("people.text")}</p>
      </PageHead>
      {people.isPending && <Waiting />}
      {people.isError && <Problem fault={people.error} onRetry={() => void people.refetch()} />}
      {people.data?.length === 0 && <p className="soft">{t("people.nobody")}</p>}
      <ul className="plain-list stack">
        {here.map((person) => (
          <PersonCard key={person.id} person={person} />
        ))}
      </ul>
      {mayChange && people.data && <AskChange people={here} />}
      {left.length > 0 && (
        <section className="stack">
          <h2>{t("people.left")}</h2>
          <ul className="plain-list stack">
            {left.map((person) => (
              <PersonCard key={person.id} person={person} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function PersonCard({ person }: { readonly person: RegisteredPerson }) {
  const { t } = useTranslation("identity");
  const { instant } = useFormat();
  return (
    <li className="panel stack">
      <div className="row-apart">
        <h2>
          <bdi>{person.name}</bdi>
        </h2>
        {person.isFictional && <span className="tag">{t("people.fictional")}</span>}
        {person.hasLeft && <span className="tag">{t("people.hasLeft")}</span>}
      </div>
      <ul className="plain-list">
        {person.roles.map(({ role, from, until, isHeld, entryIndex }) => (
          <li key={`${role} ${from}`}>
            <RoleName role={role} />,{" "}
            {isHeld || until === null
              ? t("people.since", { from: instant(from) })
              : t("people.fromTo", { from: instant(from), until: instant(until) })}
            {", "}
            <Link to="/ledger" search={{ entry: entryIndex }}>
              {t("people.entry", { index: entryIndex })}
            </Link>
          </li>
        ))}
      </ul>
      {!person.isFictional && <AccountList person={person} />}
      {!person.isFictional && <AuthenticatorTable authenticators={person.authenticators} name={person.name} />}
      {!person.hasLeft && <EndSessionsOf person={person} />}
    </li>
  );
}
