import { useTranslation } from "react-i18next";
import { CrossingSymbol, TargetSymbol } from "./symbols.tsx";

const targetKinds = ["nuclear-material", "radioactive-source", "sabotage", "record", "system"] as const;
const areaKinds = ["limited", "protected", "inner", "vital", "controlled", "office"] as const;
const carriages = ["hand", "trolley", "vehicle"] as const;

/** What the symbols say. */
export function MapLegend() {
  const { t } = useTranslation("map");
  return (
    <details className="small">
      <summary>{t("legend.title")}</summary>
      <ul className="plain-list map-legend">
        {areaKinds.map((kind) => (
          <li key={kind}>
            <svg width={26} height={18} aria-hidden="true" className={`map-room map-room-${kind}`}>
              <rect x={2} y={2} width={22} height={14} />
            </svg>
            {t(`areaKind.${kind}`)}
          </li>
        ))}
        {carriages.map((passes) => (
          <li key={passes}>
            <svg width={26} height={18} viewBox="-13 -9 26 18" aria-hidden="true">
              <CrossingSymbol crossing={{ ...sample, kind: "portal", passes }} wall="level" />
            </svg>
            {t(`legend.portal.${passes}`)}
          </li>
        ))}
        <li>
          <svg width={26} height={18} viewBox="-13 -9 26 18" aria-hidden="true">
            <CrossingSymbol crossing={{ ...sample, kind: "surface", passes: "hand" }} wall="level" />
          </svg>
          {t("crossingKind.surface")}
        </li>
        {targetKinds.map((kind) => (
          <li key={kind}>
            <svg width={26} height={26} viewBox="-13 -13 26 26" aria-hidden="true">
              <TargetSymbol kind={kind} category={null} />
            </svg>
            {t(`targetKind.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="soft">{t("legend.category")}</p>
    </details>
  );
}

const sample = { id: "", name: "", between: ["", ""], direction: "both", point: null } as const;
