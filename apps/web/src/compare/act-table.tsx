import { useTranslation } from "react-i18next";
import type { WorstOfAct } from "../api/trend.ts";
import { useFormat } from "../i18n/format.ts";
import { ComparedValue } from "../patterns/compared-value.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Term } from "../patterns/term.tsx";
import type { ActPair } from "./act-pairs.ts";

/** The worst of each act on each target in both versions, with what is required. */
export function ActPairTable({ pairs }: { readonly pairs: readonly ActPair[] }) {
  const { t } = useTranslation(["compare", "facilities", "trend"]);
  const format = useFormat();
  return (
    <ScrollRegion label={t("acts.pairs")}>
      <table className="figures">
        <caption className="visually-hidden">{t("acts.pairs")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("trend:act")}</th>
            <th scope="col">
              <Term id="p-effectiveness">{t("trend:value")}</Term>
            </th>
            <th scope="col">{t("acts.required")}</th>
            <th scope="col">{t("missed")}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ key, left, right, either }) => (
            <tr key={key}>
              <th scope="row">
                {t("trend:row", { act: t(`facilities:act.${either.act}`), target: either.targetName })}
              </th>
              {(["pEffectiveness", "required", "missed"] as const).map((what) => (
                <td key={what}>
                  {what !== "pEffectiveness" && !left?.requirement && !right?.requirement ? (
                    <span className="soft">{t("acts.notRequired")}</span>
                  ) : (
                    <ComparedValue
                      stored={numberOf(left, what)}
                      changed={numberOf(right, what)}
                      write={what === "missed" ? format.number : format.probability}
                      better={what === "pEffectiveness" ? "higher" : what === "missed" ? "lower" : "neither"}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function numberOf(worst: WorstOfAct | null, what: "pEffectiveness" | "required" | "missed"): number | null {
  if (what === "pEffectiveness") return worst?.pEffectiveness == null ? null : asRead(worst.pEffectiveness);
  return worst?.requirement?.[what === "required" ? "pEffectiveness" : "missed"] ?? null;
}

/** What reads the same is told as no difference. */
const asRead = (probability: number): number => Math.round(1000 * probability) / 1000;

/** The worst of each act on each target of one facility. */
export function ActTable({ caption, acts }: { readonly caption: string; readonly acts: readonly WorstOfAct[] }) {
  const { t } = useTranslation(["compare", "facilities", "trend"]);
  const format = useFormat();
  return (
    <ScrollRegion label={caption}>
      <table className="figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("trend:act")}</th>
            <th scope="col">{t("trend:value")}</th>
            <th scope="col">{t("acts.required")}</th>
            <th scope="col">{t("missed")}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map(({ act, target, targetName, pEffectiveness, requirement }) => (
            <tr key={`${act} ${target}`}>
              <th scope="row">{t("trend:row", { act: t(`facilities:act.${act}`), target: targetName })}</th>
              <td>{pEffectiveness === null ? t("trend:withoutPath") : format.probability(pEffectiveness)}</td>
              <td>{requirement ? format.probability(requirement.pEffectiveness) : t("acts.notRequired")}</td>
              <td>{format.number(requirement?.missed ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
