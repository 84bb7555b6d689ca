import { useTranslation } from "react-i18next";
import type { FacilityTabsProps } from "./tab-props.ts";

const choices = [undefined, "target", "act"] as const;

interface RankingByProps extends Pick<FacilityTabsProps, "onChoose"> {
  readonly by: "target" | "act" | undefined;
}

/** What is ranked: positions, targets or acts. Kept in the address. */
export function RankingBy({ by, onChoose }: RankingByProps) {
  const { t } = useTranslation("facility");
  return (
    <fieldset className="view-switch no-print">
      <legend className="visually-hidden">{t("rankingBy.legend")}</legend>
      {choices.map((choice) => (
        <button
          key={choice ?? "position"}
          type="button"
          aria-pressed={by === choice}
          onClick={() => onChoose({ by: choice })}
        >
          {t(`rankingBy.by.${choice ?? "position"}`)}
        </button>
      ))}
    </fieldset>
  );
}
