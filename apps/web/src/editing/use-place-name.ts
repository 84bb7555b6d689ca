/** Places of a document in the reader's words. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { nameOf } from "./document/elements.ts";
import type { Path } from "./document/json.ts";
import type { EditPlace, ElementPlace, SectionName } from "./document/shapes.ts";
import { useEditing } from "./editing.ts";
import { wordingOf } from "./form/wording.ts";

/** `Gate badge, Detection: by stealth`. */
export function usePlaceName(): (place: EditPlace) => string {
  const { sections } = useEditing();
  const { t } = useTranslation(["editing", "editing-fields"]);
  const field = useFieldName();
  return (place) => {
    const { section, id, path } = place;
    const element = id === null ? t(`editing-fields:section.${section}`) : isolate(nameOf(sections, section, id));
    return path.length === 0 ? element : t("place", { element, field: field(section, path) });
  };
}

export function useElementName(): (place: ElementPlace) => string {
  const name = usePlaceName();
  return (place) => name({ ...place, path: [] });
}

/** A path as labels: what has no label of its own (a tactic, a position in a list) is said as it is. */
export function useFieldName(): (section: SectionName, path: Path) => string {
  const { t, i18n } = useTranslation(["editing-fields", "facility"]);
  const format = useFormat();
  const say = (part: string | number): string => {
    if (typeof part === "number") return format.number(part + 1);
    return i18n.exists(`tactic.${part}`, { ns: "facility" }) ? t(`facility:tactic.${part}`) : part;
  };
  return (section, path) => {
    let wording: string = section;
    const said = path.map((part) => {
      const next = wordingOf(`${wording}.${part}`, {});
      const shared = part === "basis" || part === "mean" || part === "sd" ? sharedWording(part) : next;
      if (typeof part === "string" && i18n.exists(`field.${shared}.label`, { ns: "editing-fields" })) {
        wording = shared;
        return t(`field.${shared}.label`);
      }
      return say(part);
    });
    return said.join(" › ");
  };
}

const sharedWording = (part: "basis" | "mean" | "sd"): string => (part === "basis" ? "basis" : `duration.${part}`);
