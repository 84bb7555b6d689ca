import { useTranslation } from "react-i18next";
import type { Programme } from "../api/programmes.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { LevelMark } from "./level-mark.tsx";
import { useCatalogue } from "./use-catalogue.ts";

type RapidDomain = Programme["rapid"]["domains"][number];

interface LevelTableProps {
  readonly domains: readonly (RapidDomain & Partial<Pick<Programme["domains"][number], "verified">>)[];
  readonly isRapid?: true;
}

/** Each domain by each hand. No average, no sum: a level is reached or it is not. */
export function LevelTable({ domains, isRapid }: LevelTableProps) {
  const { t } = useTranslation("programme");
  const { word } = useCatalogue();
  return (
    <ScrollRegion label={t("levels.title")}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("levels.domain")}</th>
            <th scope="col">{t("levels.claimed")}</th>
            {!isRapid && <th scope="col">{t("levels.verified")}</th>}
            <th scope="col">{t("levels.computed")}</th>
            <th scope="col">{t("levels.next")}</th>
          </tr>
        </thead>
        <tbody>
          {domains.map(({ domain, claimed, verified, computed }) => (
            <tr key={domain}>
              <th scope="row">
                <bdi>{word("domain", domain)}</bdi>
              </th>
              <td>
                <LevelMark level={claimed.level} />
              </td>
              {!isRapid && (
                <td>
                  <LevelMark level={verified?.level ?? null} />
                </td>
              )}
              <td>
                {computed === null ? (
                  <span className="soft">{t("levels.notComputed")}</span>
                ) : (
                  <>
                    <LevelMark level={computed.level} />{" "}
                    <span className="small soft">{t("levels.computedOf", { met: computed.met, of: computed.of })}</span>
                  </>
                )}
              </td>
              <td>{claimed.next && <NextLevel {...claimed.next} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function NextLevel({ level, met, of }: { readonly level: number; readonly met: number; readonly of: number }) {
  const { t } = useTranslation("programme");
  return <span>{t("levels.nextOf", { level, met, of })}</span>;
}
