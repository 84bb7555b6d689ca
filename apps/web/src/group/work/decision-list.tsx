import { useTranslation } from "react-i18next";
import type { GroupRecord, GroupValues, NamedRecord } from "../../api/group.ts";
import { useFormat } from "../../i18n/format.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { RecordLink } from "./record-link.tsx";
import { RowSteps } from "./row-steps.tsx";
import { SilenceClock } from "./silence-clock.tsx";

interface DecisionListProps {
  readonly decisions: readonly GroupRecord[];
  readonly named: readonly NamedRecord[];
  /** The meeting in which it is decided, where there is one. */
  readonly given?: GroupValues;
}

/** Decisions with their text, by consensus or under silence with its clock. */
export function DecisionList({ decisions, named, given = {} }: DecisionListProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { date } = useFormat();
  return (
    <ul className="plain-list stack">
      {decisions.map((decision) => {
        const { text, number, objection, "decided-on": decidedOn, "agenda-item": item } = decision.fields;
        const about = named.find(({ id }) => id === item);
        return (
          <li key={decision.id} className="panel stack-tight">
            <div className="row-apart">
              <h3>
                {typeof number === "string" && (
                  <>
                    <bdi>{number}</bdi>{" "}
                  </>
                )}
                <RecordLink record={decision} />
              </h3>
              <span className="row">
                <span className={decision.state === "adopted" ? "tag tag-accent" : "tag"}>
                  {words.state(decision.state)}
                </span>
                <MarkingTag marking={decision.composite} />
              </span>
            </div>
            {typeof text === "string" && (
              <blockquote className="group-text">
                <bdi>{text}</bdi>
              </blockquote>
            )}
            {about && (
              <p className="small soft">
                {words.kind("agenda-item")}: <RecordLink record={about} />
              </p>
            )}
            {decision.state === "under-silence" && <SilenceClock record={decision} />}
            {decision.state === "broken" && typeof objection === "string" && (
              <p className="notice">
                {words.field("objection")}: <bdi>{objection}</bdi>
              </p>
            )}
            {typeof decidedOn === "string" && (
              <p className="small soft">{t("decisions.on", { date: date(decidedOn) })}</p>
            )}
            <RowSteps record={decision} given={given} />
          </li>
        );
      })}
    </ul>
  );
}
