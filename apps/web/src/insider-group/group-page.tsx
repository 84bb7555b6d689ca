import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type InsiderThreatGroup, insiderGroupQuery, useGroupAct } from "../api/programme-people.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { MeetingSection } from "./meeting-section.tsx";
import { NameMember } from "./name-member.tsx";
import { ReadersOfConcerns } from "./readers-of-concerns.tsx";

/** The facility's own insider threat group: who stands for what, meetings, decisions and what became of them. */
export function InsiderGroupPage() {
  const { t } = useTranslation("insider-group");
  const { programme } = useParams({ from: "/programme/$programme/group" });
  const found = useQuery(insiderGroupQuery(programme));
  const may = useQuery(sessionQuery).data?.may.includes("programme-group.keep") ?? false;
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={useProgrammeCrumbs(programme)}>
        {found.data && (
          <p>
            <MarkingTag marking={found.data.marking} isFull />
          </p>
        )}
        <p className="lead">{t("lead")}</p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <>
          <Concerns programme={programme} concernsAt={found.data.concernsAt} />
          <Members programme={programme} group={found.data} may={may} />
          <MeetingSection programme={programme} group={found.data} may={may} />
          <DecisionSection programme={programme} group={found.data} may={may} />
        </>
      )}
    </div>
  );
}

interface ConcernsProps {
  readonly programme: string;
  readonly concernsAt: string | null;
}

function Concerns({ programme, concernsAt }: ConcernsProps) {
  const { t } = useTranslation("insider-group");
  if (concernsAt === null) return <p className="notice">{t("concernsNobody")}</p>;
  return (
    <p>
      {t("concerns")}{" "}
      <a href={concernsAt} dir="ltr" translate="no">
        {window.location.origin}
        {concernsAt}
      </a>{" "}
      <Link to="/programme/$programme/concerns" params={{ programme }}>
        {t("concernsRead")}
      </Link>
    </p>
  );
}

interface MembersProps {
  readonly programme: string;
  readonly group: InsiderThreatGroup;
  readonly may: boolean;
}

function Members({ programme, group, may }: MembersProps) {
  const { t } = useTranslation("insider-group");
  const { t: words } = useTranslation("concern");
  const format = useFormat();
  const act = useGroupAct(programme);
  const { members, missing } = group;
  return (
    <section className="stack">
      <h2>{t("members")}</h2>
      {act.isError && <Problem fault={act.error} />}
      {members.length === 0 && <p>{t("none")}</p>}
      {missing.length > 0 && (
        <p className="soft">
          {t("missing")} {format.list(missing.map((each) => words(`stands.${each}`)))}
        </p>
      )}
      {members.length > 0 && (
        <ScrollRegion label={t("stands")}>
          <table className="figures">
            <thead>
              <tr>
                {(["position", "stands", "person", "reads", "since"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map(({ id, position, stands, personName, readsConcerns, since, until }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{position}</bdi>
                  </th>
                  <td>{words(`stands.${stands}`)}</td>
                  <td>
                    {personName === null ? <span className="soft">{t("noPerson")}</span> : <bdi>{personName}</bdi>}
                  </td>
                  <td>{t(readsConcerns ? "yes" : "no")}</td>
                  <td>
                    {until === null ? (
                      <time dateTime={since}>{format.date(since)}</time>
                    ) : (
                      t("left", { date: format.date(until) })
                    )}{" "}
                    {may && until === null && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        className="no-print"
                        aria-label={`${t("letGo")}: ${position}`}
                        onClick={() => act.mutate({ type: "member-left", member: id })}
                      >
                        {t("letGo")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {may && <NameMember programme={programme} accounts={group.accounts} />}
      {may && <ReadersOfConcerns programme={programme} members={members} />}
    </section>
  );
}
