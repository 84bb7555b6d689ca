import { useTranslation } from "react-i18next";
import { useFormat } from "./format.ts";

/** A chance as so many of a hundred: 0.476 -> "48"; what is neither never nor always is not shown as either. */
export function useShareText(): (chance: number) => string {
  const { t } = useTranslation("shell");
  const { number } = useFormat();
  return (chance) => {
    if (chance > 0 && chance < 0.005) return t("share.under", { value: number(1) });
    if (chance < 1 && chance >= 0.995) return t("share.over", { value: number(99) });
    return number(Math.round(chance * 100));
  };
}
