import { type ComponentProps, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Registry, Standing } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { FactSources } from "./fact-sources.tsx";
import { More } from "./more.tsx";
import { isFictionalState, usePartyName } from "./party-name.ts";
import { useCountText } from "./use-count-text.ts";

interface StandingTableProps {
  readonly registry: Registry;
  readonly pages: ComponentProps<typeof More>["pages"];
}

/** Who subscribes by the question that was asked. Whoever looks for a name looks on all pages: the rest is brought. */
export function StandingTable({ registry, pages }: StandingTableProps) {
  const { t } = useTranslation("registry");
  const countText = useCountText();
  const format = useFormat();
  const [words, setWords] = useState("");
  const id = useId();
  const nameOf = usePartyName();
  const { asOf, standings, states, organisations, fictional } = registry;
  const wanted = words.trim().toLocaleLowerCase();
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  const bringsRest = wanted !== "" && hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (bringsRest) void fetchNextPage();
  }, [bringsRest, fetchNextPage]);
  const shown = standings
    .map((standing) => ({ standing, name: nameOf(standing.party) }))
    .filter(({ standing, name }) => `${standing.party} ${name}`.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => format.compare(a.name, b.name));
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {asOf === null ? t("standings.now") : t("standings.asOf", { date: format.date(asOf) })}
      </h2>
      <p role="status">
        <strong>{countText("states", states)}</strong> {countText("organisations", organisations)}{" "}
        {states.atLeast !== states.atMost && t("standings.open")}{" "}
        {fictional > 0 && t("count.fictional", { count: fictional, shown: format.number(fictional) })}
      </p>
      <div className="field no-print">
        <label htmlFor={`${id}-words`}>{t("standings.find")}</label>
        <input
          id={`${id}-words`}
          type="search"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? (
        <p className="soft">{standings.length === 0 ? t("standings.nobody") : t("standings.notFound")}</p>
      ) : (
        <ScrollRegion label={t("standings.label")}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t("column.party")}</th>
                <th scope="col">{t("column.standing")}</th>
                <th scope="col">{t("column.since")}</th>
                <th scope="col">{t("column.reference")}</th>
                <th scope="col">{t("column.sources")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ standing, name }) => (
                <Row key={standing.party} standing={standing} name={name} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <More pages={pages} left={registry.total - standings.length} />
    </section>
  );
}

function Row({ standing, name }: { readonly standing: Standing; readonly name: string }) {
  const { t } = useTranslation("registry");
  const { date } = useFormat();
  const { party, kind, since, reference, facts } = standing;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {isFictionalState(party) && (
          <>
            {" "}
            <code className="soft small">{party}</code>
          </>
        )}
      </th>
      <td>{t(`standing.${kind}`)}</td>
      <td>{since === null ? t("noDate") : <time dateTime={since}>{date(since)}</time>}</td>
      <td>{reference === null ? "–" : <bdi translate="no">{reference}</bdi>}</td>
      <td>
        <FactSources facts={facts} />
      </td>
    </tr>
  );
}
