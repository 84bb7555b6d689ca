import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type GroupRecord, type NamedRecord, useChangeRecord } from "../../api/group.ts";
import type { BoardEntry, BoardMatch } from "../../api/group-exchange.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { FieldValue } from "../field-value.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { AddRecord } from "../work/add-record.tsx";
import { RecordLink } from "../work/record-link.tsx";
import { RowSteps } from "../work/row-steps.tsx";
import { useKinds } from "../work/use-kinds.ts";
import { useGroupMarking } from "./use-group-marking.ts";

interface BoardCardProps {
  readonly entry: BoardEntry;
  readonly named: readonly NamedRecord[];
}

const told = [
  "offered-by",
  "requested-by",
  "topics",
  "languages",
  "places",
  "from",
  "until",
  "description",
  "conditions",
];

/** Where each side writes down what it is matched with. */
const matchedIn = { offer: "matched-with", request: "answers" } as const;

/** One offer or request: what it is, what meets it, and what can be done with it. */
export function BoardCard({ entry: { record, matches }, named }: BoardCardProps) {
  const { t } = useTranslation("group-exchange");
  const words = useGroupWords();
  const kind = useKinds().of(record.kind);
  const { fields } = record;
  const isUnattributed = fields["attribution"] === "unattributed";
  const shown = (kind?.fields ?? []).filter(
    ({ name }) => told.includes(name) && fields[name] !== undefined && String(fields[name]) !== "",
  );
  return (
    <li className="panel stack-tight">
      <h3 className="card-title">
        <RecordLink record={record} />
      </h3>
      <p className="row">
        <span className="tag">{words.choice(String(fields["exchanged"]))}</span>
        {record.state !== "open" && <span className="tag tag-accent">{words.state(record.state)}</span>}
        {isUnattributed && (
          <span className="tag">{t(record.isOwn ? "board.ownUnattributed" : "board.nobodyTold")}</span>
        )}
        <MarkingTag marking={record.composite} />
      </p>
      <dl className="exchange-facts small">
        {shown.map(({ name, type }) => (
          <div key={name}>
            <dt>{words.field(name)}</dt>
            <dd>
              <FieldValue type={type} value={fields[name] ?? null} named={named} files="" />
            </dd>
          </div>
        ))}
      </dl>
      {matches.length > 0 && (
        <div className="stack-tight">
          <h4>{t(record.kind === "offer" ? "board.meetsRequests" : "board.meetsOffers")}</h4>
          <ul className="plain-list stack-tight">
            {matches.map((match) => (
              <MatchLine key={match.record.id} record={record} match={match} />
            ))}
          </ul>
        </div>
      )}
      <RowSteps record={record} />
      {record.kind === "request" && record.state === "open" && <AnswerWithOffer request={record} />}
    </li>
  );
}

function MatchLine({ record, match }: { readonly record: GroupRecord; readonly match: BoardMatch }) {
  const { t } = useTranslation("group-exchange");
  const words = useGroupWords();
  const change = useChangeRecord(record.kind, record.id);
  const field = record.kind === "offer" ? matchedIn.offer : matchedIn.request;
  const held = record.fields[field];
  const ids = Array.isArray(held) ? held.map(String) : [];
  const isNoted = ids.includes(match.record.id);
  const after = isNoted ? ids.filter((id) => id !== match.record.id) : [...ids, match.record.id];
  const label = t(isNoted ? "board.forget" : "board.note");
  return (
    <li className="stack-tight">
      <span>
        <RecordLink record={match.record} />{" "}
        <span className="small soft">
          {(["topics", "languages", "dates"] as const).map((name) => (
            <span key={name} className="exchange-fit">
              {t(`board.${match[name]}.${name}`)}
            </span>
          ))}
        </span>
      </span>
      {record.mayChange && (
        <span className="no-print">
          <Button
            size="compact-sm"
            variant="default"
            loading={change.isPending}
            aria-label={t("board.noteOf", { note: label, title: words.titleOf(match.record) })}
            onClick={() =>
              change.mutate({
                type: "change",
                seen: record.version,
                fields: { [field]: after.length === 0 ? null : after },
              })
            }
          >
            {label}
          </Button>
        </span>
      )}
      {change.isError && <Problem fault={change.error} />}
    </li>
  );
}

/** An offer that begins as the request asks, and names it. */
function AnswerWithOffer({ request }: { readonly request: GroupRecord }) {
  const { t } = useTranslation("group-exchange");
  const { exchanged = null, topics = null, languages = null, from = null, until = null } = request.fields;
  const { reason } = useGroupMarking();
  return (
    <AddRecord
      kind="offer"
      size="compact-sm"
      label={t("board.answer")}
      given={{ "matched-with": [request.id] }}
      begin={{ exchanged, topics, languages, from, until }}
      fields={["title", "exchanged", "offered-by", "description", "topics", "languages", "places", "from", "until"]}
      marking={{ ...request.composite, reason }}
    />
  );
}
