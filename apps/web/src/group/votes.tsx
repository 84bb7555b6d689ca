import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupRecord, useChangeRecord } from "../api/group.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { useGroupWords } from "./use-group-words.ts";

/** One vote an organisation, changed at any time: how many, never who. */
export function Votes({ kind, record }: { readonly kind: GroupKind; readonly record: GroupRecord }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { number } = useFormat();
  const id = useId();
  const mayVote = useQuery(sessionQuery).data?.may.includes("group.change") ?? false;
  const vote = useChangeRecord(kind.id, record.id);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t("votes.title")}</h2>
      <p className="soft small">{t("votes.text")}</p>
      <ul className="plain-list stack-tight">
        {kind.votes.map((choice) => (
          <li key={choice} className="row">
            <strong>{number(record.votes[choice] ?? 0)}</strong> {words.choice(choice)}
            {mayVote && record.ownVote !== choice && (
              <Button
                size="compact-sm"
                variant="default"
                className="no-print"
                aria-label={t("votes.doFor", { choice: words.choice(choice) })}
                onClick={() => vote.mutate({ type: "vote", choice })}
              >
                {t("votes.do")}
              </Button>
            )}
            {record.ownVote === choice && <span className="tag">{t("votes.own")}</span>}
          </li>
        ))}
      </ul>
      {vote.isError && <Problem fault={vote.error} />}
    </section>
  );
}
