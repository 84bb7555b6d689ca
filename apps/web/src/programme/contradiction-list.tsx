import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Contradiction } from "../api/programmes.ts";
import { useCatalogue } from "./use-catalogue.ts";

interface ContradictionListProps {
  readonly programme: string;
  readonly contradictions: readonly Contradiction[];
}

const mostPlaces = 8;

/** What is claimed, and what the model or the tests say against it: things to look at, never a way through them. */
export function ContradictionList({ programme, contradictions }: ContradictionListProps) {
  const { t } = useTranslation("programme");
  const { titleOf, criterionText, word } = useCatalogue();
  return (
    <ul className="plain-list stack">
      {contradictions.map(({ measure, criterion, level, claimedBy, isVerified, source, places }) => (
        <li key={`${criterion} ${source}`} className="contradiction stack-tight">
          <p>
            <Link to="/programme/$programme/measures/$measure" params={{ programme, measure }}>
              <bdi>
                {measure} {titleOf(measure)}
              </bdi>
            </Link>{" "}
            <span className="tag">{t("contradiction.level", { level })}</span>
            {isVerified && <span className="tag tag-act">{t("contradiction.verified")}</span>}
          </p>
          <p>
            <span className="soft">{t("contradiction.claim")}</span> <bdi>{criterionText(criterion)}</bdi>{" "}
            <span className="small soft">
              (<bdi>{claimedBy}</bdi>)
            </span>
          </p>
          <p>
            <span className="soft">{t("contradiction.against")}</span> <bdi>{word("check", source)}</bdi>
          </p>
          {places.length > 0 && (
            <p className="small">
              <span className="soft">{t("contradiction.lookAt")}</span>{" "}
              {places.slice(0, mostPlaces).map(({ kind, id, name }) => (
                <span key={`${kind} ${id}`} className="tag">
                  <bdi>{name}</bdi>
                </span>
              ))}
              {places.length > mostPlaces && t("contradiction.more", { count: places.length - mostPlaces })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
