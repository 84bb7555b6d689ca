import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type GroupRecord, groupListQuery } from "../../../api/group.ts";
import type { GroupMeeting } from "../../../api/group-meetings.ts";
import { isObject } from "../../../editing/document/json.ts";
import { useFormat } from "../../../i18n/format.ts";
import { ScrollRegion } from "../../../patterns/scroll-region.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";

/** Who is registered, by which credential, and who is there. */
export function Attendance({ whole }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  const { meeting, attendance } = whole;
  return (
    <Section title={t("attendance.title")}>
      {attendance.length === 0 ? (
        <NothingYet text={t("attendance.none")} first={t(mayMake("attendance") ? "attendance.first" : "notYours")} />
      ) : (
        <>
          <Presence whole={whole} />
          <AttendanceTable whole={whole} />
        </>
      )}
      <AddRecord
        kind="attendance"
        label={t("attendance.add")}
        given={{ meeting: meeting.id }}
        fields={["party", "seat", "person", "credential", "credential-file", "language", "note"]}
        marking={meeting.marking}
      />
    </Section>
  );
}

/** How many are there, and whether that is the quorum that the body has set itself. */
function Presence({ whole: { meeting, attendance, body } }: { readonly whole: GroupMeeting }) {
  const { t, i18n } = useTranslation("group-pages");
  const { number } = useFormat();
  const question = { where: [`body:${body?.id ?? ""}`], size: 1, state: "current" };
  const rules = useQuery({
    ...groupListQuery("rules", question, i18n.language.slice(0, 2)),
    enabled: body?.kind === "body",
  });
  const present = attendance.filter(({ state }) => state === "present");
  const seats = new Set(present.flatMap(({ fields }) => fields["seat"] ?? [])).size;
  const quorum = body?.kind === "body" ? rules.data?.records[0]?.fields["quorum-seats"] : undefined;
  return (
    <p id={`presence-${meeting.id}`}>
      {t("attendance.present", { shown: number(present.length), of: number(attendance.length) })}{" "}
      {t("attendance.seats", { shown: number(seats) })}{" "}
      {typeof quorum === "number" && (
        <span className={seats < quorum ? "tag tag-act" : "tag tag-accent"}>
          {t(seats < quorum ? "attendance.noQuorum" : "attendance.quorum", { shown: number(quorum) })}
        </span>
      )}
    </p>
  );
}

function AttendanceTable({ whole: { attendance, named } }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  return (
    <ScrollRegion label={words.kinds("attendance")}>
      <table className="figures">
        <thead>
          <tr>
            {["party", "seat", "person", "credential"].map((name) => (
              <th key={name} scope="col">
                {words.field(name)}
              </th>
            ))}
            <th scope="col">{t("list.state")}</th>
          </tr>
        </thead>
        <tbody>
          {attendance.map((each) => {
            const seat = named.find(({ id }) => id === each.fields["seat"]);
            return (
              <tr key={each.id}>
                <th scope="row">
                  <RecordLink record={each} />
                </th>
                <td>{seat && <RecordLink record={seat} />}</td>
                <td>
                  <Person of={each} />
                </td>
                <td>
                  <Credential of={each} />
                </td>
                <td>
                  <span className={each.state === "present" ? "tag tag-accent" : "tag"}>{words.state(each.state)}</span>
                  <RowSteps record={each} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Person({ of: { fields } }: { readonly of: GroupRecord }) {
  const { person = null } = fields;
  return isObject(person) && <bdi>{String(person["name"])}</bdi>;
}

function Credential({ of: { id, fields } }: { readonly of: GroupRecord }) {
  const words = useGroupWords();
  const { credential, "credential-file": file = null } = fields;
  return (
    <>
      {typeof credential === "string" && words.choice(credential)}
      {isObject(file) && (
        <div className="small">
          <a href={`/api/group/attendance/${id}/attachments/${String(file["hash"])}`} download>
            <bdi>{String(file["name"])}</bdi>
          </a>
        </div>
      )}
    </>
  );
}
