import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { measureFamilies, measureFamily } from "./measure-family.ts";
import { MeasureCount, MeasureGlyph } from "./measure-symbol.tsx";
import type { Plan } from "./plan.ts";
import { CrossingSymbol, TargetSymbol } from "./symbols.tsx";

const targetKinds = ["nuclear-material", "radioactive-source", "sabotage", "record", "system"] as const;
const areaKinds = ["limited", "protected", "inner", "vital", "controlled", "office", "other"] as const;
const carriages = ["hand", "trolley", "vehicle"] as const;

/** What the symbols say: those that are on this map. */
export function MapLegend({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation("map");
  return (
    <details className="small">
      <summary>{t("legend.title")}</summary>
      <ul className="plain-list map-legend">
        <AreaKinds plan={plan} />
        <CrossingKinds plan={plan} />
        <TargetKinds plan={plan} />
        <Families plan={plan} />
      </ul>
      <p className="soft">{t("legend.category")}</p>
    </details>
  );
}

interface ItemProps {
  readonly text: string;
  readonly height?: number;
  readonly children: ReactNode;
}

function Item({ text, height = 18, children }: ItemProps) {
  return (
    <li>
      <svg width={26} height={height} viewBox={`-13 ${-height / 2} 26 ${height}`} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}

function AreaKinds({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation("map");
  const present = new Set(plan.areas.map(({ area }) => area.kind));
  return areaKinds
    .filter((kind) => present.has(kind))
    .map((kind) => (
      <Item key={kind} text={t(`areaKind.${kind}`)}>
        <g className={`map-room map-room-${kind}`}>
          <rect x={-11} y={-7} width={22} height={14} />
        </g>
      </Item>
    ));
}

const sample = { id: "", name: "", between: ["", ""], direction: "both", point: null } as const;

function CrossingKinds({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation("map");
  const portals = new Set(
    plan.crossings.flatMap(({ crossing }) => (crossing.kind === "portal" ? [crossing.passes] : [])),
  );
  const hasSurfaces = plan.crossings.some(({ crossing }) => crossing.kind === "surface");
  const isAnyHeld = plan.measures.some(({ place }) => place.kind === "crossing");
  return (
    <>
      {carriages
        .filter((passes) => portals.has(passes))
        .map((passes) => (
          <Item key={passes} text={t(`legend.portal.${passes}`)}>
            <CrossingSymbol crossing={{ ...sample, kind: "portal", passes }} wall="level" />
          </Item>
        ))}
      {isAnyHeld && (
        <Item text={t("legend.held")}>
          <g className="map-held">
            <CrossingSymbol crossing={{ ...sample, kind: "portal", passes: "trolley" }} wall="level" />
          </g>
        </Item>
      )}
      {hasSurfaces && (
        <Item text={t("crossingKind.surface")}>
          <CrossingSymbol crossing={{ ...sample, kind: "surface", passes: "hand" }} wall="level" />
        </Item>
      )}
    </>
  );
}

function TargetKinds({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation("map");
  const present = new Set(plan.targets.map(({ target }) => target.kind));
  return targetKinds
    .filter((kind) => present.has(kind))
    .map((kind) => (
      <Item key={kind} text={t(`targetKind.${kind}`)} height={26}>
        <TargetSymbol kind={kind} category={null} />
      </Item>
    ));
}

function Families({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation("map");
  const present = new Set(plan.measures.flatMap(({ measures }) => measures.map(({ kind }) => measureFamily(kind))));
  return (
    <>
      {measureFamilies
        .filter((family) => present.has(family))
        .map((family) => (
          <Item key={family} text={t(`measureFamily.${family}`)}>
            <MeasureGlyph family={family} />
          </Item>
        ))}
      {present.size > 0 && (
        <Item text={t("legend.count")}>
          <MeasureCount count={4} />
        </Item>
      )}
    </>
  );
}
