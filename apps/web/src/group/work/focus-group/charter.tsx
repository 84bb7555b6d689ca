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
import { CharterVersions } from "./charter-versions.tsx";

/** What the group is for and who leads it; its charter in force, the one being written, and its milestones. */
export function Charter({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  return (
    <>
      <Lead group={group} />
      <Section title={words.field("charter")}>
        <InForce group={group} />
        <Next group={group} />
        <EditFields record={group} label={t("charter.write")} names={["next-charter"]} />
        <CharterVersions group={group.id} />
      </Section>
      <Milestones group={group} />
    </>
  );
}

function Lead({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { purpose = null, "lead-party": lead, "how-to-join": join = null, product } = group.fields;
  return (
    <Section title={t("charter.group")}>
      {isObject(purpose) && (
        <p className="lead">
          <bdi>{words.text(purpose)}</bdi>
        </p>
      )}
      <p>
        {words.field("lead-party")}:{" "}
        {typeof lead === "string" ? (
          <bdi>{words.party(lead)}</bdi>
        ) : (
          <span className="soft">{t("charter.noLead")}</span>
        )}
      </p>
      {typeof product === "string" && (
        <p>
          {words.field("product")}: <bdi>{product}</bdi>
        </p>
      )}
      {isObject(join) && (
        <p className="soft">
          <bdi>{words.text(join)}</bdi>
        </p>
      )}
      <EditFields
        record={group}
        label={t("charter.editLead")}
        names={["purpose", "lead-seat", "lead-party", "topic", "how-to-join", "product"]}
      />
    </Section>
  );
}

function InForce({ group: { fields, mayChange } }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const { date, number } = useFormat();
  const { charter, "charter-version": version, "charter-adopted-on": adoptedOn } = fields;
  if (typeof charter !== "string") {
    return <NothingYet text={t("charter.none")} first={t(mayChange ? "charter.first" : "notYours")} />;
  }
  return (
    <div className="panel stack-tight">
      <p className="small soft">
        {t("charter.version", { number: number(Number(version ?? 1)) })}{" "}
        {typeof adoptedOn === "string" && t("charter.adopted", { date: date(adoptedOn) })}
      </p>
      <p className="group-text">
        <bdi>{charter}</bdi>
      </p>
    </div>
  );
}

function Next({ group: { fields } }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const next = fields["next-charter"];
  if (typeof next !== "string") return null;
  return (
    <div className="notice stack-tight">
      <p>{t("charter.next")}</p>
      <p className="group-text">
        <bdi>{next}</bdi>
      </p>
    </div>
  );
}

/** Each with the day that the charter set and the day that is aimed at now. */
function Milestones({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { date } = useFormat();
  const { milestones = null } = group.fields;
  const rows = isList(milestones) ? milestones.filter(isObject) : [];
  return (
    <Section title={words.field("milestones")}>
      {rows.length === 0 ? (
        <NothingYet text={t("milestones.none")} first={t(group.mayChange ? "milestones.first" : "notYours")} />
      ) : (
        <ScrollRegion label={t("table", { title: words.field("milestones") })}>
          <table className="figures">
            <thead>
              <tr>
                {["milestone", "charter-set", "current", "reached"].map((name) => (
                  <th key={name} scope="col">
                    {words.field(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const { milestone, current, reached, "charter-set": set } = row;
                const aimed = current ?? set;
                const isLate =
                  reached === undefined && typeof aimed === "string" && aimed < today().slice(0, aimed.length);
                const isMoved = typeof current === "string" && typeof set === "string" && current > set;
                return (
                  <tr key={JSON.stringify(row)}>
                    <th scope="row">
                      <bdi>{String(milestone)}</bdi>
                    </th>
                    <td>{typeof set === "string" && date(set)}</td>
                    <td>
                      {typeof current === "string" && date(current)}{" "}
                      {isMoved && <span className="tag">{t("milestones.moved")}</span>}{" "}
                      {isLate && <span className="tag tag-act">{t("milestones.late")}</span>}
                    </td>
                    <td>{typeof reached === "string" && date(reached)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <EditFields record={group} label={t("milestones.edit")} names={["milestones"]} />
    </Section>
  );
}
