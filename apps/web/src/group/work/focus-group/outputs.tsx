import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../../api/group.ts";
import { isList, isObject } from "../../../editing/document/json.ts";
import { useFormat } from "../../../i18n/format.ts";
import { MarkingTag } from "../../../patterns/marking.tsx";
import { Problem } from "../../../patterns/problem.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { EditFields } from "../edit-fields.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";
import { useRecordsOf } from "../use-records-of.ts";

const way: readonly string[] = ["draft", "in-review", "reviewed", "published"];

/** What the group makes: how far its review is, in which languages it is there, and whether it is out. */
export function Outputs({ group }: { readonly group: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const { mayMake } = useKinds();
  const { records, isPending, fault } = useRecordsOf("output", "group", group.id);
  if (isPending) return <Waiting />;
  if (fault !== null) return <Problem fault={fault} />;
  return (
    <Section title={t("part.outputs")}>
      <p className="soft">{t("outputs.text")}</p>
      {records.length === 0 && (
        <NothingYet text={t("outputs.none")} first={t(mayMake("output") ? "outputs.first" : "notYours")} />
      )}
      <ul className="plain-list stack">
        {records.map((output) => (
          <Output key={output.id} output={output} />
        ))}
      </ul>
      <AddRecord
        kind="output"
        label={t("outputs.add")}
        given={{ group: group.id }}
        fields={["title", "output-kind", "summary", "authors", "file", "translations"]}
        marking={{ ...group.marking, tlp: "green", releasedTo: ["community"] }}
      />
    </Section>
  );
}

function Output({ output }: { readonly output: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { date } = useFormat();
  const {
    summary = null,
    "output-kind": outputKind,
    "reviewed-by": reviewer,
    "published-on": publishedOn,
  } = output.fields;
  const reached = way.indexOf(output.state);
  return (
    <li className="panel stack-tight">
      <div className="row-apart">
        <h3>
          <RecordLink record={output} />
        </h3>
        <MarkingTag marking={output.composite} isFull nameOf={words.party} />
      </div>
      <p className="small soft">{typeof outputKind === "string" && words.choice(outputKind)}</p>
      {isObject(summary) && (
        <p>
          <bdi>{words.text(summary)}</bdi>
        </p>
      )}
      <ol className="plain-list way-states" aria-label={t("outputs.way")}>
        {way.map((state, at) => (
          <li
            key={state}
            className={at <= reached ? "tag tag-accent" : "tag"}
            {...(state === output.state ? { "aria-current": "step" } : {})}
          >
            {words.state(state)}
          </li>
        ))}
      </ol>
      <p className="small">
        {typeof reviewer === "string" && (
          <>
            {words.field("reviewed-by")}: <bdi>{reviewer}</bdi>{" "}
          </>
        )}
        {typeof publishedOn === "string" && t("outputs.published", { date: date(publishedOn) })}
      </p>
      <Translations output={output} />
      <RowSteps record={output} />
      <EditFields record={output} label={t("outputs.edit")} names={["summary", "authors", "file", "translations"]} />
    </li>
  );
}

function Translations({ output }: { readonly output: GroupRecord }) {
  const words = useGroupWords();
  const { translations = null } = output.fields;
  const rows = isList(translations) ? translations.filter(isObject) : [];
  if (rows.length === 0) return null;
  return (
    <p className="small row">
      {words.field("translations")}:
      {rows.map(({ language, state }) => (
        <span key={String(language)} className="tag">
          <bdi>{String(language)}</bdi>: {words.choice(String(state))}
        </span>
      ))}
    </p>
  );
}
