import { useTranslation } from "react-i18next";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { BeforeAfter, RankMove } from "../what-if/movement.tsx";
import type { Pair, Standing } from "./standing.ts";

interface PairTableProps {
  readonly pairs: readonly Pair[];
  readonly names: (role: string) => string;
  readonly targetName: (target: string) => string;
}

/** Positions of one facility in two versions, side by side. */
export function PairTable({ pairs, names, targetName }: PairTableProps) {
  const { t } = useTranslation(["compare", "facility"]);
  const format = useFormat();
  return (
    <ScrollRegion className="panel" label={t("pairs")}>
      <table className="figures">
        <caption className="visually-hidden">{t("pairs")}</caption>
        <Head />
        <tbody>
          {pairs.map(({ role, left, right }) => (
            <tr key={role} className={isMoved(left, right) ? "what-if-row" : undefined}>
              <td>
                <RankMove before={left?.rank ?? null} after={right?.rank ?? null} />
              </td>
              <th scope="row">
                <bdi>{names(role)}</bdi>
              </th>
              {(["conditionalRisk", "pEffectiveness"] as const).map((key) => (
                <td key={key}>
                  <BeforeAfter before={left?.[key] ?? null} after={right?.[key] ?? null} write={format.probability} />
                </td>
              ))}
              <td>
                <WorstText standing={right ?? left} targetName={targetName} />
              </td>
              <td>
                <BeforeAfter
                  before={left?.requirementsMissed ?? null}
                  after={right?.requirementsMissed ?? null}
                  write={format.number}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const isMoved = (left: Standing | null, right: Standing | null): boolean =>
  left?.conditionalRisk !== right?.conditionalRisk || left?.rank !== right?.rank;

interface RankingTableProps {
  readonly caption: string;
  readonly standings: readonly Standing[];
  readonly names: Names;
}

/** The positions of one version, most harmful first. */
export function RankingTable({ caption, standings, names }: RankingTableProps) {
  const format = useFormat();
  return (
    <ScrollRegion className="panel" label={caption}>
      <table className="figures">
        <caption className="visually-hidden">{caption}</caption>
        <Head />
        <tbody>
          {standings.map((standing) => (
            <tr key={standing.role}>
              <td>{format.number(standing.rank)}</td>
              <th scope="row">
                <bdi>{names.role(standing.role)}</bdi>
              </th>
              <td>{format.probability(standing.conditionalRisk)}</td>
              <td>{standing.pEffectiveness !== null && format.probability(standing.pEffectiveness)}</td>
              <td>
                <WorstText standing={standing} targetName={names.of} />
              </td>
              <td>{format.number(standing.requirementsMissed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Head() {
  const { t } = useTranslation(["facility", "compare"]);
  return (
    <thead>
      <tr>
        <th scope="col">{t("ranking.rank")}</th>
        <th scope="col">{t("ranking.position")}</th>
        <th scope="col">{t("ranking.risk")}</th>
        <th scope="col">{t("ranking.easi")}</th>
        <th scope="col">{t("ranking.scenario")}</th>
        <th scope="col">{t("compare:missed")}</th>
      </tr>
    </thead>
  );
}

interface WorstTextProps {
  readonly standing: Standing | null;
  readonly targetName: (target: string) => string;
}

function WorstText({ standing, targetName }: WorstTextProps) {
  const { t } = useTranslation(["facility", "facilities"]);
  const worst = standing?.worst;
  if (!worst) return t("ranking.noPath");
  const act = t("ranking.act", { act: t(`facilities:act.${worst.act}`), target: targetName(worst.target) });
  return (
    <>
      {act} <span className="small soft">{t(`facilities:mode.${worst.mode}`)}</span>
    </>
  );
}
