import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SearchAnswer, SearchHit } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Highlighted } from "./highlighted.tsx";
import { placeOf } from "./place-of.ts";

interface ResultsProps {
  readonly answer: SearchAnswer;
  readonly wanted: string;
}

/** What was found, by kind; the kind of the best find first, and within each the best first. */
export function Results({ answer, wanted }: ResultsProps) {
  const kinds = [...new Set(answer.hits.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <HitsOfKind
      key={kind}
      kind={kind}
      hits={answer.hits.filter((hit) => hit.kind === kind)}
      count={answer.counts.find((each) => each.kind === kind)?.count ?? 0}
      wanted={wanted}
    />
  ));
}

interface HitsOfKindProps {
  readonly kind: SearchHit["kind"];
  readonly hits: readonly SearchHit[];
  readonly count: number;
  readonly wanted: string;
}

function HitsOfKind({ kind, hits, count, wanted }: HitsOfKindProps) {
  const { t } = useTranslation("search");
  const format = useFormat();
  return (
    <section className="stack-tight">
      <h2>
        {t(`kind.${kind}`)}{" "}
        <span className="small soft">
          {count > hits.length
            ? t("someOf", { shown: format.number(hits.length), count: format.number(count) })
            : format.number(count)}
        </span>
      </h2>
      {kind === "record" ? <HitsByRecordKind hits={hits} wanted={wanted} /> : <HitList hits={hits} wanted={wanted} />}
    </section>
  );
}

type HitsProps = Pick<HitsOfKindProps, "hits" | "wanted">;

/** Records of the working group under the names of their kinds; the kind of the best find first. */
function HitsByRecordKind({ hits, wanted }: HitsProps) {
  const { t } = useTranslation("group");
  const kinds = [...new Set(hits.map(({ recordKind }) => recordKind))];
  return kinds.map((recordKind) => (
    <div key={recordKind} className="stack-tight">
      <h3>{t(`kind.${recordKind}.many`)}</h3>
      <HitList hits={hits.filter((hit) => hit.recordKind === recordKind)} wanted={wanted} />
    </div>
  ));
}

function HitList({ hits, wanted }: HitsProps) {
  return (
    <ul className="plain-list panel hits">
      {hits.map((hit) => (
        <li key={`${hit.facility?.id} ${hit.id}`}>
          <Hit hit={hit} wanted={wanted} />
        </li>
      ))}
    </ul>
  );
}

function Hit({ hit, wanted }: { readonly hit: SearchHit; readonly wanted: string }) {
  const { t } = useTranslation(["search", "shell"]);
  const { facility } = hit;
  return (
    <div className="row-apart">
      <span>
        <Link {...placeOf(hit)}>
          {hit.kind === "version" && t("version", { number: hit.id })} <Highlighted text={hit.name} wanted={wanted} />
        </Link>{" "}
        {facility && hit.kind !== "facility" && (
          <span className="small soft">
            {hit.within !== null && (
              <>
                <bdi>{hit.within}</bdi>
                {t("shell:comma")}
              </>
            )}
            <bdi>{facility.name}</bdi>
          </span>
        )}
      </span>
      {hit.marking && <MarkingTag marking={hit.marking} />}
    </div>
  );
}
