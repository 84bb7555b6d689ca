import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type GroupRecord, useChangeRecord } from "../../../api/group.ts";
import type { GroupMeeting } from "../../../api/group-meetings.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { PaperTable } from "../paper-table.tsx";
import { RecordLink } from "../record-link.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";

/** Papers handed in for the meeting, each with its marking; and those that wait for one. */
export function Papers({ whole: { meeting, papers, backlog } }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  return (
    <Section title={t("papers.title")}>
      {papers.length === 0 ? (
        <NothingYet text={t("papers.none")} first={t(mayMake("paper") ? "papers.first" : "notYours")} />
      ) : (
        <PaperTable papers={papers} />
      )}
      <AddRecord
        kind="paper"
        label={t("papers.add")}
        given={{ meeting: meeting.id }}
        fields={["title", "symbol", "submitted-by", "abstract", "language", "file"]}
        marking={meeting.marking}
      />
      {backlog.papers.length > 0 && (
        <>
          <h3>{t("papers.waiting")}</h3>
          <ul className="plain-list stack-tight">
            {backlog.papers.map((paper) => (
              <li key={paper.id} className="row">
                <RecordLink record={paper} /> <HandIn paper={paper} meeting={meeting.id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function HandIn({ paper, meeting }: { readonly paper: GroupRecord; readonly meeting: string }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const change = useChangeRecord("paper", paper.id);
  if (!paper.mayChange) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={change.isPending}
        aria-label={t("stepOf", { step: t("papers.take"), title: words.titleOf(paper) })}
        onClick={() => change.mutate({ type: "change", seen: paper.version, fields: { meeting } })}
      >
        {t("papers.take")}
      </Button>
      {change.isError && <Problem fault={change.error} />}
    </>
  );
}
