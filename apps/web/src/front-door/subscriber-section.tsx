import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Registry, registryQuery } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { today } from "../ports.ts";
import { isFictionalState, usePartyName } from "../registry/party-name.ts";
import type { SectionProps } from "./say.ts";

/** Who has subscribed as of a date and by a source; never a settled number. */
export function SubscriberSection({ facts, say }: SectionProps) {
  const [asOf, setAsOf] = useState(today);
  const [source, setSource] = useState<string | null>(null);
  const answer = useInfiniteQuery(registryQuery(asOf, source));
  const sources = [...new Set(facts.subscribers.log.map((entry) => entry.source))];
  return (
    <section className="stack">
      <h2>{say("subscribers.title")}</h2>
      <p>{say("subscribers.original")}</p>
      <p>{say("subscribers.later")}</p>
      <Choice asOf={asOf} onAsOf={setAsOf} source={source} onSource={setSource} sources={sources} />
      {answer.isError && <Problem fault={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <StateList found={answer.data} />}
      <h3>{say("subscribers.counts")}</h3>
      <CountTable counts={facts.subscribers.publishedCounts} />
    </section>
  );
}

interface ChoiceProps {
  readonly asOf: string;
  readonly onAsOf: (date: string) => void;
  readonly source: string | null;
  readonly onSource: (source: string | null) => void;
  readonly sources: readonly string[];
}

function Choice({ asOf, onAsOf, source, onSource, sources }: ChoiceProps) {
  const { t } = useTranslation("front-door");
  const id = useId();
  return (
    <div className="row no-print">
      <div className="field">
        <label htmlFor={`${id}-date`}>{t("subscribers.asOf")}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={asOf}
          min="2016-04-01"
          onChange={(event) => event.currentTarget.value && onAsOf(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-source`}>{t("subscribers.source")}</label>
        <select
          id={`${id}-source`}
          value={source ?? ""}
          onChange={(event) => onSource(event.currentTarget.value || null)}
        >
          <option value="">{t("subscribers.anySource")}</option>
          {sources.map((name) => (
            <option key={name} value={name} translate="no">
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function StateList({ found }: { readonly found: Registry }) {
  const { t } = useTranslation("front-door");
  const format = useFormat();
  const nameOf = usePartyName();
  const states = found.standings.filter(({ partyKind, kind }) => partyKind === "state" && kind !== "withdrawn");
  const organisations = found.standings.filter(({ partyKind }) => partyKind === "organisation");
  const named = states
    .map((state) => ({ ...state, name: nameOf(state.party) }))
    .sort((a, b) => format.compare(a.name, b.name));
  const real = states.filter(({ party }) => !isFictionalState(party));
  const undated = real.filter(({ since }) => since === null).length;
  return (
    <div className="panel stack" aria-live="polite">
      <p>
        {found.asOf !== null && (
          <strong>{t("subscribers.count", { count: real.length, date: format.date(found.asOf) })}</strong>
        )}{" "}
        {organisations.length > 0 &&
          t("subscribers.organisations", { names: format.list(organisations.map(({ party }) => party)) })}{" "}
        {undated > 0 && t("subscribers.undated", { count: undated })}
      </p>
      <ul className="plain-list states">
        {named.map(({ party, name, since, facts }) => (
          <li key={party} title={facts.map(({ source }) => source.name).join(", ")}>
            <bdi>{name}</bdi> <span className="soft small">{since ? format.date(since) : t("subscribers.noDate")}</span>
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to="/registry">{t("subscribers.registry")}</Link>
      </p>
    </div>
  );
}

function CountTable({ counts }: { readonly counts: Registry["publishedCounts"] }) {
  const { t } = useTranslation("front-door");
  const format = useFormat();
  return (
    <div className="table-scroll">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("counts.asOf")}</th>
            <th scope="col" className="end">
              {t("counts.states")}
            </th>
            <th scope="col" className="end">
              {t("counts.organisations")}
            </th>
            <th scope="col">{t("counts.source")}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={`${count.asOf}-${count.source}`}>
              <td>{count.asOf === null ? t("counts.undated") : format.date(count.asOf)}</td>
              <td className="end">
                <CountOfStates text={count.states} />
              </td>
              <td className="end">{format.number(count.organisations)}</td>
              <td>
                <bdi>{count.source}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One source says "more than 30": said in the reader's language, with the number it gives. */
function CountOfStates({ text }: { readonly text: string }) {
  const { t } = useTranslation("front-door");
  const format = useFormat();
  const more = /^more than (\d+)$/.exec(text)?.[1];
  if (more) return <>{t("counts.moreThan", { value: format.number(Number(more)) })}</>;
  return <>{/^\d+$/.test(text) ? format.number(Number(text)) : <bdi lang="en">{text}</bdi>}</>;
}
