import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../../api/group.ts";
import { isObject } from "../../../editing/document/json.ts";
import { useFormat } from "../../../i18n/format.ts";
import { MarkingTag } from "../../../patterns/marking.tsx";
import { today } from "../../../ports.ts";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { daysBetween } from "../clock.ts";
import { EditFields } from "../edit-fields.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";

interface SeatCardProps {
  readonly seat: GroupRecord;
  /** The latest first. */
  readonly terms: readonly GroupRecord[];
}

/** One seat: its State, until when, and the step that comes next. */
export function SeatCard({ seat, terms }: SeatCardProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { holder, region, representative = null, from, until } = seat.fields;
  return (
    <li className="panel stack-tight seat" data-vacant={holder === undefined || undefined}>
      <div className="row-apart">
        <h3>
          <RecordLink record={seat} />
        </h3>
        <span className={["serving", "extended"].includes(seat.state) ? "tag tag-accent" : "tag"}>
          {words.state(seat.state)}
        </span>
      </div>
      {typeof holder === "string" ? (
        <p>
          <strong>
            <bdi>{words.party(holder)}</bdi>
          </strong>
        </p>
      ) : (
        <p className="soft">{t("seats.vacant")}</p>
      )}
      {typeof region === "string" && <p className="small soft">{words.choice(region)}</p>}
      {isObject(representative) && (
        <p className="small">
          <bdi>{String(representative["name"])}</bdi>
        </p>
      )}
      <Term from={from} until={until} state={seat.state} />
      <RowSteps record={seat} />
      <details>
        <summary className="small">{t("seats.more")}</summary>
        <div className="stack-tight">
          <p>
            <MarkingTag marking={seat.composite} isFull nameOf={words.party} />
          </p>
          <EditFields
            record={seat}
            label={t("seats.edit")}
            names={["region", "representative", "nomination", "nominated-on", "from", "until"]}
          />
          <PastTerms terms={terms} />
          {seat.isOwn && (
            <AddRecord
              kind="term"
              size="compact-sm"
              label={t("seats.addTerm")}
              given={{ seat: seat.id }}
              begin={{
                ...(typeof holder === "string" ? { holder } : {}),
                ...(typeof from === "string" ? { from } : {}),
                ...(typeof until === "string" ? { until } : {}),
              }}
              fields={["holder", "from", "until", "ended-by", "note"]}
              marking={seat.marking}
            />
          )}
        </div>
      </details>
    </li>
  );
}

const soonDays = 90;

interface TermProps {
  readonly from: unknown;
  readonly until: unknown;
  readonly state: string;
}

function Term({ from, until, state }: TermProps) {
  const { t } = useTranslation("group-pages");
  const { date, number } = useFormat();
  if (typeof from !== "string" && typeof until !== "string") return null;
  const left = typeof until === "string" ? daysBetween(today(), until) : null;
  const isRunning = ["confirmed", "serving", "extended"].includes(state);
  return (
    <p className="small">
      {typeof from === "string" && <time dateTime={from}>{date(from)}</time>}
      {" – "}
      {typeof until === "string" && <time dateTime={until}>{date(until)}</time>}{" "}
      {isRunning && left !== null && left < 0 && <span className="tag tag-act">{t("seats.past")}</span>}
      {isRunning && left !== null && left >= 0 && (
        <span className={left <= soonDays ? "tag tag-act" : "tag"}>{t("seats.endsIn", { shown: number(left) })}</span>
      )}
    </p>
  );
}

function PastTerms({ terms }: Pick<SeatCardProps, "terms">) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { date } = useFormat();
  if (terms.length === 0) return <p className="small soft">{t("seats.noTerms")}</p>;
  return (
    <ul className="plain-list small">
      {terms.map(({ id, fields: { holder, from, until } }) => (
        <li key={id}>
          <bdi>{words.party(String(holder))}</bdi>:{" "}
          {typeof from === "string" && <time dateTime={from}>{date(from)}</time>}
          {" – "}
          {typeof until === "string" && <time dateTime={until}>{date(until)}</time>}
        </li>
      ))}
    </ul>
  );
}
