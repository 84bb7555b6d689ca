import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupRecord, type NamedRecord, useChangeRecord } from "../../../api/group.ts";
import { sessionQuery } from "../../../api/queries.ts";
import { useFormat } from "../../../i18n/format.ts";
import { MarkingTag } from "../../../patterns/marking.tsx";
import { Problem } from "../../../patterns/problem.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";

interface TrendCardProps {
  readonly kind: GroupKind;
  readonly trend: GroupRecord;
  readonly named: readonly NamedRecord[];
}

/** One trend: how sure, how soon, how it is voted, how far it is, what was decided. */
export function TrendCard({ kind, trend, named }: TrendCardProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { fields, state } = trend;
  const facts = ["driver", "confidence", "horizon"].filter((name) => typeof fields[name] === "string");
  const decision = named.find(({ id }) => id === fields["decision"]);
  return (
    <li className="panel stack-tight trend">
      <h3>
        <RecordLink record={trend} />
      </h3>
      <dl className="trend-facts small">
        {facts.map((name) => (
          <div key={name}>
            <dt>{words.field(name)}</dt>
            <dd>{words.choice(String(fields[name]))}</dd>
          </div>
        ))}
      </dl>
      <p className="row">
        <span className={state === "tabled" ? "tag tag-accent" : "tag"}>
          {state === "tabled" ? t("trends.ready") : words.state(state)}
        </span>
        <MarkingTag marking={trend.composite} />
      </p>
      <TrendVotes kind={kind} trend={trend} />
      {typeof fields["outcome"] === "string" && (
        <p className="small">
          {words.field("outcome")}: <bdi>{fields["outcome"]}</bdi>
        </p>
      )}
      {decision && (
        <p className="small">
          {words.kind("decision")}: <RecordLink record={decision} />
        </p>
      )}
      <RowSteps record={trend} />
      {state === "tabled" && (
        <AddRecord
          kind="agenda-item"
          size="compact-sm"
          label={t("trends.toAgenda")}
          given={{ trends: [trend.id] }}
          begin={{ title: fields["statement"] ?? null }}
          fields={["title", "minutes-planned"]}
          marking={trend.composite}
        />
      )}
    </li>
  );
}

/** One vote an organisation, changed at any time: how many, never who. */
function TrendVotes({ kind, trend }: Pick<TrendCardProps, "kind" | "trend">) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { number } = useFormat();
  const mayVote = useQuery(sessionQuery).data?.may.includes("group.change") ?? false;
  const vote = useChangeRecord(trend.kind, trend.id);
  const cast = (choice: string): number => trend.votes[choice] ?? 0;
  const all = Math.max(
    1,
    kind.votes.reduce((sum, choice) => sum + cast(choice), 0),
  );
  return (
    <fieldset className="trend-votes">
      <legend className="small">{t("trends.votes")}</legend>
      {kind.votes.map((choice) => (
        <div key={choice} className="trend-vote">
          {mayVote ? (
            <Button
              size="compact-sm"
              variant={trend.ownVote === choice ? "filled" : "default"}
              aria-pressed={trend.ownVote === choice}
              loading={vote.isPending && vote.variables.type === "vote" && vote.variables.choice === choice}
              aria-label={t("stepOf", { step: words.choice(choice), title: words.titleOf(trend) })}
              onClick={() => trend.ownVote !== choice && vote.mutate({ type: "vote", choice })}
            >
              {words.choice(choice)}
            </Button>
          ) : (
            <span className="small">{words.choice(choice)}</span>
          )}
          <span className="trend-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(100 * cast(choice)) / all}%` }} />
          </span>
          <strong>{number(cast(choice))}</strong>
        </div>
      ))}
      {vote.isError && <Problem fault={vote.error} />}
    </fieldset>
  );
}
