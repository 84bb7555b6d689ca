import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import "./patterns.css";
import { sessionQuery } from "../api/queries.ts";
import type { Marking } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";

interface MarkingTagProps {
  readonly marking: Marking;
  readonly isFull?: boolean;
  /** Name of an organisation by its id, where known; the reader's own is always called by its name. */
  readonly nameOf?: (organisation: string) => string;
}

/** As the core writes them in place of an organisation. */
const wide = ["everybody", "community"] as const;

/** Who may read this: in sight on every page and card that carries a model or results. */
export function MarkingTag({ marking, isFull = false, nameOf = (id) => id }: MarkingTagProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const own = useQuery(sessionQuery).data?.person?.organisation;
  const { releasedTo, caveats } = marking;
  const word = wide.find((each) => releasedTo.includes(each));
  return (
    <span className="marking" title={t("marking.title")}>
      <span className="visually-hidden">{t("marking.title")}</span>
      <span translate="no" dir="ltr">
        {`TLP:${marking.tlp.toUpperCase()}`}
      </span>
      {isFull && (
        <span className="marking-detail">
          {word !== undefined && t(`marking.${word}`)}
          {releasedTo.length === 0 && t("marking.ownerOnly")}
          {releasedTo.length > 0 &&
            word === undefined &&
            t("marking.releasedTo", {
              parties: format.list(releasedTo.map((id) => (id === own?.id ? own.name : nameOf(id)))),
            })}
          {caveats.map((caveat) => (
            <bdi key={caveat} className="caveat">
              {caveat}
            </bdi>
          ))}
        </span>
      )}
    </span>
  );
}
