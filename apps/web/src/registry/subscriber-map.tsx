import { useId } from "react";
import { useTranslation } from "react-i18next";
import outline from "../../../../content/domain/world-outline.json";
import type { Registry, Standing } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";
import "./registry.css";
import { usePartyName } from "./party-name.ts";

type Kind = Standing["kind"];

const places: Readonly<Record<string, readonly number[]>> = outline.places;

/** Each kind has a shape of its own: the map reads without colours. */
const kinds: readonly Kind[] = ["subscribed", "listed", "unknown", "withdrawn"];

/** Where the subscribers lie, on a coarse outline without borders. The table beside it says all that the map says. */
export function SubscriberMap({ registry }: { readonly registry: Registry }) {
  const { t } = useTranslation("registry");
  const { list } = useFormat();
  const nameOf = usePartyName();
  const id = useId();
  const shown = registry.marks.filter(({ party }) => places[party] !== undefined);
  const organisations = registry.standings.filter(({ partyKind }) => partyKind === "organisation");
  const notShown = [...registry.marks, ...organisations].filter(({ party }) => places[party] === undefined);
  const present = kinds.filter((kind) => shown.some((standing) => standing.kind === kind));
  return (
    <figure className="world" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`} className="small soft">
        {t("map.caption")}
      </figcaption>
      <svg
        viewBox={`0 0 ${outline.width} ${outline.height}`}
        role="img"
        aria-label={t("map.label", { count: shown.length })}
      >
        <path className="world-land" d={outline.land} />
        {shown.map(({ party, kind }) => {
          const [x = 0, y = 0] = places[party] ?? [];
          return (
            <g key={party} transform={`translate(${x} ${y})`} className={`world-mark world-${kind}`}>
              <title>{`${nameOf(party)}: ${t(`standing.${kind}`)}`}</title>
              <Mark kind={kind} />
            </g>
          );
        })}
      </svg>
      <ul className="plain-list row small">
        {present.map((kind) => (
          <li key={kind} className="row">
            <svg viewBox="-8 -8 16 16" className="world-key" aria-hidden>
              <g className={`world-mark world-${kind}`}>
                <Mark kind={kind} />
              </g>
            </svg>
            {t(`standing.${kind}`)}
          </li>
        ))}
      </ul>
      {notShown.length > 0 && (
        <p className="small soft">{t("map.notShown", { names: list(notShown.map(({ party }) => nameOf(party))) })}</p>
      )}
    </figure>
  );
}

function Mark({ kind }: { readonly kind: Kind }) {
  switch (kind) {
    case "subscribed":
      return <circle r={5.5} />;
    case "listed":
      return <rect x={-5} y={-5} width={10} height={10} />;
    case "unknown":
      return <circle r={5} />;
    case "withdrawn":
      return <path d="M-5-5L5 5M-5 5L5-5" />;
  }
}
