import { useTranslation } from "react-i18next";
import type { GroupRecord, NamedRecord } from "../../../api/group.ts";
import type { GroupMeeting } from "../../../api/group-meetings.ts";
import { useFormat } from "../../../i18n/format.ts";
import { ScrollRegion } from "../../../patterns/scroll-region.tsx";
import { today } from "../../../ports.ts";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";
import { Section } from "../section.tsx";
import { CarryOver } from "./carry-over.tsx";

/** What came of the meeting, what was open before it, and what goes on to the next. */
export function Actions({ whole }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation("group-pages");
  const { meeting, actions, backlog, named } = whole;
  const own = new Set(actions.map(({ id }) => id));
  const before = backlog.actions.filter(({ id }) => !own.has(id));
  return (
    <>
      <Section title={t("actions.title")}>
        {actions.length === 0 ? (
          <NothingYet text={t("actions.none")} first={t("actions.first")} />
        ) : (
          <ActionTable label={t("actions.title")} actions={actions} named={named} />
        )}
        <AddRecord
          kind="action-item"
          label={t("actions.add")}
          given={{ meeting: meeting.id }}
          fields={["title", "holder", "due", "decision", "description"]}
          marking={meeting.marking}
        />
      </Section>
      {before.length > 0 && (
        <Section title={t("actions.before")}>
          <ActionTable label={t("actions.before")} actions={before} named={named} />
        </Section>
      )}
      <CarryOver whole={whole} />
    </>
  );
}

interface ActionTableProps {
  readonly label: string;
  readonly actions: readonly GroupRecord[];
  readonly named: readonly NamedRecord[];
}

const isWaited = ({ state }: GroupRecord): boolean => state === "open" || state === "accepted";

function ActionTable({ label, actions, named }: ActionTableProps) {
  const { t } = useTranslation(["group-pages", "group"]);
  const words = useGroupWords();
  const { date, number } = useFormat();
  return (
    <ScrollRegion label={t("table", { title: label })}>
      <table className="figures">
        <thead>
          <tr>
            {["title", "holder", "due"].map((name) => (
              <th key={name} scope="col">
                {words.field(name)}
              </th>
            ))}
            <th scope="col" className="number">
              {words.field("carried-over")}
            </th>
            <th scope="col">{t("group:list.state")}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => {
            const { holder, due, decision, "carried-over": carried } = action.fields;
            const origin = named.find(({ id }) => id === decision);
            const isLate = typeof due === "string" && due < today() && isWaited(action);
            return (
              <tr key={action.id}>
                <th scope="row">
                  <RecordLink record={action} />
                  {origin && (
                    <div className="small soft">
                      {t("actions.from")} <RecordLink record={origin} />
                    </div>
                  )}
                </th>
                <td>
                  <bdi>{typeof holder === "string" && words.party(holder)}</bdi>
                </td>
                <td>
                  {typeof due === "string" && <time dateTime={due}>{date(due)}</time>}{" "}
                  {isLate && <span className="tag tag-act">{t("actions.late")}</span>}
                </td>
                <td className="number">{number(Number(carried ?? 0))}</td>
                <td>
                  <span className="tag">{words.state(action.state)}</span>
                  <RowSteps record={action} without={["carry-over"]} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
