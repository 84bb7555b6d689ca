import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { useFormat } from "../../i18n/format.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { EditFields } from "../work/edit-fields.tsx";
import { RecordLink } from "../work/record-link.tsx";
import { RowSteps } from "../work/row-steps.tsx";
import { CardFacts } from "./card-facts.tsx";
import { rowsOf, textOf } from "./rows-of.ts";

interface PledgeCardProps {
  readonly record: GroupRecord;
  readonly isOverdue: boolean;
}

/** One pledge: who, since when, until when, where it began, how far it is, and who confirms it. */
export function PledgeCard({ record, isOverdue }: PledgeCardProps) {
  const { t } = useTranslation("group-outreach");
  const words = useGroupWords();
  const { date } = useFormat();
  const day = (name: string) => (textOf(record, name) === "" ? "" : date(textOf(record, name)));
  const confirms = textOf(record, "confirmed-by");
  const facts: readonly (readonly [name: string, shown: string])[] = [
    [words.field("party"), words.party(textOf(record, "party"))],
    [words.field("pledged-on"), day("pledged-on")],
    [words.field("due"), day("due") || t("pledges.noDay")],
    [words.field("baseline"), textOf(record, "baseline")],
    [words.field("evidence"), textOf(record, "evidence")],
    [words.field("confirmed-by"), confirms === "" ? t("pledges.nobodyConfirms") : words.party(confirms)],
  ];
  return (
    <li className="panel stack-tight">
      <h3 className="card-title">
        <RecordLink record={record} />
      </h3>
      <p className="row">
        <span className="tag">{words.state(record.state)}</span>
        {isOverdue && <span className="tag tag-accent">{t("pledges.isOverdue")}</span>}
        <MarkingTag marking={record.composite} />
      </p>
      <CardFacts facts={facts} />
      <Progress record={record} />
      <div className="row no-print">
        <EditFields record={record} label={t("pledges.note")} names={["progress"]} />
        <EditFields record={record} label={t("pledges.change")} names={["due", "evidence", "confirmed-by"]} />
      </div>
      <RowSteps record={record} />
    </li>
  );
}

/** Over time, the oldest first: as figures and as lengths. */
function Progress({ record }: { readonly record: GroupRecord }) {
  const { t } = useTranslation("group-outreach");
  const words = useGroupWords();
  const { date, percent } = useFormat();
  const rows = rowsOf(record, "progress").toSorted((a, b) => (String(a["on"]) < String(b["on"]) ? -1 : 1));
  if (rows.length === 0) return <p className="small soft">{t("pledges.noProgress")}</p>;
  return (
    <div className="stack-tight">
      <h4>{words.field("progress")}</h4>
      <ol className="plain-list stack-tight small">
        {rows.map(({ on, what, share }) => (
          <li key={`${on} ${what}`} className="row">
            <time dateTime={String(on)}>{date(String(on))}</time>
            {typeof share === "number" && (
              <>
                <meter min={0} max={100} value={share} aria-hidden="true" />
                <span>{percent(share / 100)}</span>
              </>
            )}
            <bdi>{String(what)}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}
