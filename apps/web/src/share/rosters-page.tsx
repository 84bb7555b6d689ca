import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./share.css";
import { type Roster, type Rosters, rostersQuery, takeRosterFile } from "../api/sharing.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { RoleName } from "../patterns/role-name.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { BringRoster, NextRoster } from "./change-rosters.tsx";
import { ShareTabs } from "./share-tabs.tsx";

/** Whose keys are trusted: one's own roster, those of others, and the instance's public keys. */
export function RostersPage() {
  const { t } = useTranslation("sharing");
  const found = useQuery(rostersQuery);
  return (
    <div className="stack-wide">
      <ShareTabs />
      <PageHead title={t("rosters.title")} crumbs={[{ label: t("title"), to: "/share" }]}>
        <p>{t("rosters.text")}</p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <All rosters={found.data} />}
    </div>
  );
}

function All({ rosters: { rosters, recipient, releaseKey, party } }: { readonly rosters: Rosters }) {
  const { t } = useTranslation("sharing");
  const own = rosters.find(({ isOwn, isLatest }) => isOwn && isLatest);
  const others = rosters.filter(({ isOwn, isLatest }) => !isOwn && isLatest);
  return (
    <>
      <section className="panel stack">
        <h2>{t("rosters.own")}</h2>
        {own ? <One roster={own} /> : <p className="soft">{t("rosters.noneOwn")}</p>}
        {own && !own.isOfTheseKeys && <p className="notice notice-act">{t("rosters.otherKeys")}</p>}
        <Allowed action="roster.sign">
          <NextRoster before={own === undefined ? "none" : own.isExpired ? "run out" : "valid"} />
        </Allowed>
      </section>
      <section className="panel stack">
        <h2>{t("rosters.others")}</h2>
        {others.length === 0 && <p className="soft">{t("rosters.noneOthers")}</p>}
        <ul className="plain-list share-lines">
          {others.map((roster) => (
            <li key={roster.party}>
              <One roster={roster} />
            </li>
          ))}
        </ul>
        <Allowed action="roster.follow">
          <BringRoster />
        </Allowed>
      </section>
      <section className="panel stack">
        <h2>{t("keys.title")}</h2>
        <p className="soft">{t("keys.text")}</p>
        <dl className="share-facts">
          <Key name={t("keys.party")} value={party} />
          <Key name={t("keys.recipient")} value={recipient} />
          <Key name={t("keys.release")} value={releaseKey} />
        </dl>
      </section>
    </>
  );
}

const Key = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code className="share-hash" translate="no" dir="ltr">
        {value}
      </code>
    </dd>
  </div>
);

function One({ roster }: { readonly roster: Roster }) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const { party, number, fingerprint, validUntil, isExpired, threshold, keys, takenAt, takenBy, entryIndex } = roster;
  const { begunAnew } = roster;
  const hand = useMutation({
    mutationFn: () => takeRosterFile(party, number),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  return (
    <div className="stack-tight">
      <h3 className="row">
        <bdi translate="no">{party}</bdi>
        <span className="tag">{t("rosters.number", { number: format.number(number) })}</span>
        {isExpired && <span className="tag tag-act">{t("rosters.expired")}</span>}
        {begunAnew !== null && <span className="tag">{t("rosters.begunAnew")}</span>}
        {keys.some(({ kind }) => kind === "simulated") && <span className="tag">{t("file.simulated")}</span>}
      </h3>
      <p>
        {t("rosters.fingerprint")}{" "}
        <code className="share-hash" translate="no" dir="ltr">
          {fingerprint.replaceAll(/(.{8})(?=.)/g, "$1 ")}
        </code>
      </p>
      {begunAnew !== null && (
        <p>
          {t("rosters.begunAnewWhy")} <bdi>{begunAnew}</bdi>
        </p>
      )}
      <p className="small">
        {t("rosters.until")} <time dateTime={validUntil}>{format.date(validUntil.slice(0, 10))}</time> ·{" "}
        {t("rosters.threshold", { count: threshold, number: format.number(threshold) })}
      </p>
      <details className="small">
        <summary>{t("rosters.keys", { count: keys.length, number: format.number(keys.length) })}</summary>
        <ul>
          {keys.map(({ person, roles, kind }, at) => (
            <li key={at}>
              <bdi translate="no">{person}</bdi>{" "}
              {roles.map((role) => (
                <RoleName key={role} role={role} />
              ))}{" "}
              ({t(`keyKind.${kind.replace(" ", "-")}`)})
            </li>
          ))}
        </ul>
      </details>
      <p className="small soft">
        {t("rosters.taken")} <bdi>{takenBy === "instance" ? t("rosters.byProgram") : takenBy}</bdi>
        {t("shell:comma")}
        <time dateTime={takenAt}>{format.instant(takenAt)}</time> ·{" "}
        <Link to="/ledger" search={{ entry: entryIndex, before: entryIndex + 1 }}>
          {t("fact.entryNumber", { index: format.number(entryIndex) })}
        </Link>
      </p>
      <div className="row">
        <Button size="xs" variant="default" loading={hand.isPending} onClick={() => hand.mutate()}>
          {t("rosters.hand")}
        </Button>
      </div>
      {hand.isError && <Problem fault={hand.error} />}
    </div>
  );
}
