import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../../api/group.ts";
import { isList, isObject } from "../../../editing/document/json.ts";
import { useFormat } from "../../../i18n/format.ts";
import { ScrollRegion } from "../../../patterns/scroll-region.tsx";
import { today } from "../../../ports.ts";
import { useGroupWords } from "../../use-group-words.ts";
import { EditFields } from "../edit-fields.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { Section } from "../section.tsx";

/** What the committee turns to, and what it does until when. */
export function WorkPlan({ body }: { readonly body: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { "strategic-focus": focus, "work-plan": plan = null } = body.fields;
  const activities = isList(plan) ? plan.filter(isObject) : [];
  return (
    <>
      <Section title={words.field("strategic-focus")}>
        {typeof focus === "string" ? (
          <p className="lead group-text">
            <bdi>{focus}</bdi>
          </p>
        ) : (
          <NothingYet text={t("plan.noFocus")} first={t(body.mayChange ? "plan.firstFocus" : "notYours")} />
        )}
        <EditFields record={body} label={t("plan.editFocus")} names={["strategic-focus"]} />
      </Section>
      <Section title={words.field("work-plan")}>
        {activities.length === 0 ? (
          <NothingYet text={t("plan.none")} first={t(body.mayChange ? "plan.first" : "notYours")} />
        ) : (
          <ActivityTable activities={activities} />
        )}
        <EditFields record={body} label={t("plan.edit")} names={["work-plan"]} />
      </Section>
    </>
  );
}

function ActivityTable({ activities }: { readonly activities: readonly Readonly<Record<string, unknown>>[] }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { date } = useFormat();
  return (
    <ScrollRegion label={t("table", { title: words.field("work-plan") })}>
      <table className="figures">
        <thead>
          <tr>
            {["activity", "due", "lead"].map((name) => (
              <th key={name} scope="col">
                {words.field(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map(({ activity, due, lead }) => (
            <tr key={JSON.stringify([activity, due])}>
              <th scope="row">
                <bdi>{String(activity)}</bdi>
              </th>
              <td>
                {typeof due === "string" && <time dateTime={due}>{date(due)}</time>}{" "}
                {typeof due === "string" && due < today().slice(0, due.length) && (
                  <span className="tag tag-act">{t("plan.past")}</span>
                )}
              </td>
              <td>
                <bdi>{typeof lead === "string" && lead}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
