import { useTranslation } from "react-i18next";
import type { Marking } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

/** As the core writes them in place of an organisation. */
const wide = ["everybody", "community"] as const;

/** A marking in words, for where no element can stand: "TLP:AMBER, released to ...". */
export function useMarkingText({ tlp, releasedTo }: Marking, nameOf: (organisation: string) => string): string {
  const { t } = useTranslation();
  const format = useFormat();
  const word = wide.find((each) => releasedTo.includes(each));
  const released =
    word !== undefined
      ? t(`marking.${word}`)
      : releasedTo.length === 0
        ? t("marking.ownerOnly")
        : t("marking.releasedTo", { parties: format.list(releasedTo.map(nameOf)) });
  return `TLP:${tlp.toUpperCase()} · ${released}`;
}
