import { useInfiniteQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { contradictionsQuery, type RegistryContradiction } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { FactSources } from "./fact-sources.tsx";
import { More } from "./more.tsx";
import { usePartyName } from "./party-name.ts";
import { useCountText } from "./use-count-text.ts";

/** Where sources disagree, side by side. Nothing here is settled by the platform. */
export function Contradictions() {
  const { t } = useTranslation("registry");
  const pages = useInfiniteQuery(contradictionsQuery);
  const id = useId();
  const contradictions = pages.data;
  if (contradictions === undefined) {
    return pages.isError ? <Problem fault={pages.error} onRetry={() => void pages.refetch()} /> : null;
  }
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t("contradictions.title")}</h2>
      {contradictions.length === 0 ? (
        <p className="soft">{t("contradictions.none")}</p>
      ) : (
        <ul className="plain-list stack">
          {contradictions.map((each) => (
            <li key={JSON.stringify(each)} className="panel stack-tight">
              <Contradiction contradiction={each} />
            </li>
          ))}
        </ul>
      )}
      <More pages={pages} />
    </section>
  );
}

function Contradiction({ contradiction }: { readonly contradiction: RegistryContradiction }) {
  const { t } = useTranslation("registry");
  const nameOf = usePartyName();
  if (contradiction.kind === "count") return <CountContradiction contradiction={contradiction} />;
  const party = nameOf(contradiction.party);
  return (
    <>
      <h3>
        {contradiction.kind === "days"
          ? t("contradictions.days", { party, event: t(`event.${contradiction.event}`) })
          : t("contradictions.references", { party })}
      </h3>
      <FactSources facts={contradiction.facts} />
    </>
  );
}

type OfCount = Extract<RegistryContradiction, { readonly kind: "count" }>;

function CountContradiction({ contradiction }: { readonly contradiction: OfCount }) {
  const { t } = useTranslation("registry");
  const { date, number } = useFormat();
  const countText = useCountText();
  const { of, asOf, said, source, facts } = contradiction;
  const value = number(said.number);
  return (
    <>
      <h3>{t(`contradictions.count.${of}`)}</h3>
      <dl className="facts">
        <dt>
          <bdi translate="no">{source}</bdi>
          {asOf !== null && (
            <>
              {", "}
              <time dateTime={asOf}>{date(asOf)}</time>
            </>
          )}
        </dt>
        <dd>{said.kind === "exactly" ? value : t("contradictions.moreThan", { value })}</dd>
        <dt>{t("contradictions.facts")}</dt>
        <dd>{countText(of, facts)}</dd>
      </dl>
    </>
  );
}
