import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { isList } from "../../editing/document/json.ts";
import { useFormat } from "../../i18n/format.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { today } from "../../ports.ts";
import { useGroupWords } from "../use-group-words.ts";
import { EditFields } from "../work/edit-fields.tsx";
import { RecordLink } from "../work/record-link.tsx";
import { RowSteps } from "../work/row-steps.tsx";
import { CardFacts } from "./card-facts.tsx";
import { rowsOf, textOf } from "./rows-of.ts";

/** One visit: who visits whom, when and about what, what was recommended, and how that is followed up. */
export function VisitCard({ record }: { readonly record: GroupRecord }) {
  const { t } = useTranslation("group-outreach");
  const words = useGroupWords();
  const { date, list } = useFormat();
  const each = (name: string): readonly string[] => {
    const value = record.fields[name] ?? null;
    return isList(value) ? value.map(String) : [];
  };
  const days = ["from", "until"].map((name) => textOf(record, name)).filter((day) => day !== "");
  const facts: readonly (readonly [name: string, shown: string])[] = [
    [words.field("host"), words.party(textOf(record, "host"))],
    [words.field("visitors"), list(each("visitors").map(words.party))],
    [t("visits.days"), days.map(date).join(" – ")],
    [words.field("topics"), list(each("topics").map(words.choice))],
    [words.field("scope"), textOf(record, "scope")],
    [words.field("report"), textOf(record, "report")],
    [words.field("follow-up"), textOf(record, "follow-up")],
  ];
  return (
    <li className="panel stack-tight">
      <h3 className="card-title">
        <RecordLink record={record} />
      </h3>
      <p className="row">
        <MarkingTag marking={record.composite} />
      </p>
      <CardFacts facts={facts} />
      <Recommendations record={record} />
      <div className="row no-print">
        <EditFields record={record} label={t("visits.plan")} names={["visitors", "scope", "from", "until"]} />
        <EditFields record={record} label={t("visits.followUp")} names={["recommendations", "follow-up"]} />
      </div>
      <RowSteps record={record} />
    </li>
  );
}

function Recommendations({ record }: { readonly record: GroupRecord }) {
  const { t } = useTranslation("group-outreach");
  const words = useGroupWords();
  const { date } = useFormat();
  const rows = rowsOf(record, "recommendations");
  if (rows.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4>{words.field("recommendations")}</h4>
      <ul className="stack-tight small">
        {rows.map(({ recommendation, status, due }) => (
          <li key={`${recommendation}`}>
            <bdi>{String(recommendation)}</bdi>
            {typeof status === "string" && <span className="soft"> · {words.choice(status)}</span>}
            {typeof due === "string" && (
              <span className="soft">
                {" · "}
                {words.field("due")} <time dateTime={due}>{date(due)}</time>
              </span>
            )}
            {typeof due === "string" && due < today() && !done.includes(String(status)) && (
              <>
                {" "}
                <span className="tag tag-accent">{t("pledges.isOverdue")}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const done: readonly string[] = ["in-place", "reviewed"];
