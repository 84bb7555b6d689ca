import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";

interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** "33 States." or, where days are unknown, "Between 27 and 33 States." */
export function useCountText(): (of: "states" | "organisations", bounds: Bounds) => string {
  const { t } = useTranslation("registry");
  const { number } = useFormat();
  return (of, { atLeast, atMost }) =>
    atLeast === atMost
      ? t(`count.${of}`, { count: atMost, shown: number(atMost) })
      : t(`count.${of}Between`, { atLeast: number(atLeast), atMost: number(atMost) });
}
