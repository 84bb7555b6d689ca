import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { VersionStanding, WorstOfAct } from "../api/trend.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import type { TrendRow } from "./trend-rows.ts";

interface TrendTableProps {
  readonly facility: string;
  /** Oldest first. */
  readonly versions: readonly VersionStanding[];
  readonly rows: readonly TrendRow[];
  /** Key of the row that the figure shows. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Every act on every target against every version; what is chosen in it is drawn. */
export function TrendTable({ facility, versions, rows, chosen, onChoose }: TrendTableProps) {
  const { t } = useTranslation(["trend", "facilities"]);
  return (
    <ScrollRegion label={t("caption")}>
      <table className="figures">
        <caption className="visually-hidden">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("act")}</th>
            {versions.map((version) => (
              <th key={version.number} scope="col">
                <VersionHead facility={facility} version={version} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, act, targetName, values }) => (
            <tr key={key}>
              <th scope="row">
                <button
                  type="button"
                  className="link-like trend-row"
                  aria-pressed={key === chosen}
                  onClick={() => onChoose(key)}
                >
                  {t("row", { act: t(`facilities:act.${act}`), target: targetName })}
                </button>
              </th>
              {values.map((worst, index) => (
                <td key={versions[index]?.number}>
                  <Value worst={worst} isAssessed={versions[index]?.assessment != null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function VersionHead({ facility, version }: { readonly facility: string; readonly version: VersionStanding }) {
  const { t } = useTranslation("trend");
  const format = useFormat();
  return (
    <>
      <Link to="/facilities/$facility" params={{ facility }} search={{ version: version.number }}>
        {t("version", { number: format.number(version.number) })}
      </Link>
      <div className="small soft">
        <time dateTime={version.storedAt}>{format.date(version.storedAt)}</time>
      </div>
      {version.assessment === null && <div className="small soft">{t("notAssessed")}</div>}
    </>
  );
}

interface ValueProps {
  readonly worst: WorstOfAct | null;
  readonly isAssessed: boolean;
}

function Value({ worst, isAssessed }: ValueProps) {
  const { t } = useTranslation("trend");
  const format = useFormat();
  if (worst === null) return <span className="small soft">{t(isAssessed ? "noSuchAct" : "notAssessed")}</span>;
  if (worst.pEffectiveness === null) return <span className="small soft">{t("withoutPath")}</span>;
  const missed = worst.requirement?.missed ?? 0;
  return (
    <>
      {format.probability(worst.pEffectiveness)} {missed > 0 && <span className="tag">{t("missed")}</span>}
    </>
  );
}
