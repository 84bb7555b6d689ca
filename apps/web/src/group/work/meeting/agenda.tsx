import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupKind, GroupRecord } from "../../../api/group.ts";
import type { GroupMeeting } from "../../../api/group-meetings.ts";
import { useFormat } from "../../../i18n/format.ts";
import { MarkingTag } from "../../../patterns/marking.tsx";
import { Problem } from "../../../patterns/problem.tsx";
import { UnsavedWork } from "../../../patterns/unsaved-work.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { AddRecord } from "../add-record.tsx";
import { minutesBetween, momentOf, timesOf } from "../clock.ts";
import { useClockFormat } from "../clock-time.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";
import { Section } from "../section.tsx";
import { AgendaItem } from "./agenda-item.tsx";
import type { Way } from "./agenda-order.ts";
import { type AgendaDraft, type DraftPart, useAgendaDraft } from "./use-agenda-draft.ts";

interface AgendaProps {
  readonly kind: GroupKind;
  readonly whole: GroupMeeting;
}

/** What is treated in which order and when; below it, what waits in the backlog. */
export function Agenda({ kind, whole }: AgendaProps) {
  const { t } = useTranslation("group-pages");
  const { meeting, backlog } = whole;
  const draft = useAgendaDraft(whole);
  const isFixed = (kind.fixed[meeting.state] ?? []).some((name) => name === "agenda" || name === "*");
  const mayOrder = meeting.mayChange && !isFixed;
  const isEmpty = draft.parts.every(({ items }) => items.length === 0);
  return (
    <>
      <Section title={t("agenda.title")}>
        {meeting.mayChange && isFixed && <p className="soft">{t("agenda.fixed")}</p>}
        {isEmpty && (
          <NothingYet
            text={t("agenda.none")}
            first={mayOrder ? t(backlog.items.length > 0 ? "agenda.firstPlace" : "agenda.firstPropose") : t("notYours")}
          />
        )}
        <Parts draft={draft} whole={whole} mayOrder={mayOrder} />
        <SaveAgenda draft={draft} />
        <AddRecord
          kind="session"
          label={t("agenda.addSession")}
          given={{ meeting: meeting.id }}
          begin={{ starts: meeting.fields["starts"] ?? null, restricted: "no" }}
          fields={["title", "starts", "ends", "room", "restricted", "interpretation", "chair"]}
          marking={meeting.marking}
        />
      </Section>
      <Backlog whole={whole} />
    </>
  );
}

interface PartsProps {
  readonly draft: AgendaDraft;
  readonly whole: GroupMeeting;
  readonly mayOrder: boolean;
}

interface Moved {
  readonly id: string;
  readonly way: Way;
}

function Parts({ draft, whole, mayOrder }: PartsProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { number } = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  // What is moved takes its button with it: the focus stays with the item, at its other button where it can go no further.
  useEffect(() => {
    if (moved === null) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-item="${moved.id}"]`) ?? [])];
    const wanted = buttons.find(({ dataset, disabled }) => dataset["way"] === moved.way && !disabled);
    (wanted ?? buttons.find(({ disabled }) => !disabled))?.focus();
  }, [moved]);
  const told = draft.parts.flatMap(({ items }) => {
    const at = items.findIndex(({ id }) => id === moved?.id);
    const item = items[at];
    if (item === undefined) return [];
    return [t("agenda.nowAt", { title: words.titleOf(item), place: number(at + 1), of: number(items.length) })];
  });
  let position = 0;
  return (
    <div ref={list} className="stack">
      {draft.parts.map((part) => {
        const before = position;
        position += part.items.length;
        return (
          <Part
            key={part.session?.id ?? ""}
            part={part}
            before={before}
            draft={draft}
            whole={whole}
            mayOrder={mayOrder}
            onMove={(id, way) => {
              draft.move(part, id, way);
              setMoved({ id, way });
            }}
          />
        );
      })}
      <p role="status" className="visually-hidden">
        {told.join(" ")}
      </p>
    </div>
  );
}

interface PartProps extends PartsProps {
  readonly part: DraftPart;
  /** Items before this part. */
  readonly before: number;
  readonly onMove: (id: string, way: Way) => void;
}

/** Items of one session, or of none, with the times at which each begins on the clock of the place. */
function Part({ part, before, draft, whole, mayOrder, onMove }: PartProps) {
  const { t } = useTranslation("group-pages");
  const [held, setHeld] = useState<string | null>(null);
  const { session, items } = part;
  const { meeting, agenda, named } = whole;
  const starts = momentOf((session ?? meeting).fields["starts"]);
  const times = timesOf(
    starts?.at ?? "",
    starts === null ? [] : items.map((item) => ({ id: item.id, minutes: draft.minutesOf(item) })),
  );
  const sessions = agenda.flatMap((each) => (each.session === null ? [] : [each.session]));
  return (
    <section
      className="panel stack-tight agenda-part"
      aria-label={session === null ? t("agenda.noSession") : undefined}
    >
      {session !== null && <SessionHead session={session} />}
      {items.length === 0 && <p className="soft">{t("agenda.emptySession")}</p>}
      <ol className="plain-list agenda-list">
        {items.map((item, at) => (
          <AgendaItem
            key={item.id}
            item={item}
            position={before + at + 1}
            begins={times.begins.get(item.id) ?? null}
            minutes={draft.minutesOf(item)}
            named={named}
            meeting={meeting}
            sessions={sessions}
            mayOrder={mayOrder}
            isFirst={at === 0}
            isLast={at === items.length - 1}
            isHeld={held === item.id}
            onMove={(way) => onMove(item.id, way)}
            onLength={(minutes) => draft.setLength(item.id, minutes)}
            onHold={setHeld}
            onDrop={() => {
              if (held !== null) draft.drop(part, held, item.id);
              setHeld(null);
            }}
          />
        ))}
      </ol>
      {items.length > 0 && <PartEnd ends={times.ends} minutes={times.minutes} within={session ?? meeting} />}
    </section>
  );
}

function SessionHead({ session }: { readonly session: GroupRecord }) {
  const { t } = useTranslation(["group-pages", "group"]);
  const { dayAndTime } = useClockFormat();
  const starts = momentOf(session.fields["starts"]);
  return (
    <div className="row-apart">
      <h3>
        <RecordLink record={session} />
      </h3>
      <span className="row">
        {starts !== null && (
          <time dateTime={starts.at} className="small">
            {dayAndTime(starts.at)}
          </time>
        )}
        {session.fields["restricted"] === "yes" && <span className="tag tag-act">{t("group:field.restricted")}</span>}
        <MarkingTag marking={session.composite} />
      </span>
    </div>
  );
}

interface PartEndProps {
  readonly ends: string | null;
  readonly minutes: number;
  readonly within: GroupRecord;
}

/** When it is over by what is planned, and by how much that is too late. */
function PartEnd({ ends, minutes, within }: PartEndProps) {
  const { t } = useTranslation("group-pages");
  const { duration } = useFormat();
  const { time } = useClockFormat();
  const last = momentOf(within.fields["ends"]);
  if (ends === null) return <p className="small soft">{t("agenda.unknownEnd", { total: duration(minutes * 60) })}</p>;
  const over = last === null ? 0 : minutesBetween(last.at, ends);
  return (
    <p className="small">
      {t("agenda.ends", { time: time(ends), total: duration(minutes * 60) })}{" "}
      {over > 0 && <strong className="tag tag-act">{t("agenda.over", { by: duration(over * 60) })}</strong>}
    </p>
  );
}

function SaveAgenda({ draft: { isChanged, putBack, save } }: { readonly draft: AgendaDraft }) {
  const { t } = useTranslation("group-pages");
  return (
    <>
      <UnsavedWork isAtRisk={isChanged} what={t("agenda.unsaved")} />
      {save.error !== null && <Problem fault={save.error} />}
      {isChanged && (
        <div className="row notice no-print">
          <span>{t("agenda.changed")}</span>
          <Button onClick={save.run} loading={save.isPending}>
            {t("agenda.save")}
          </Button>
          <Button variant="default" onClick={putBack}>
            {t("agenda.putBack")}
          </Button>
        </div>
      )}
    </>
  );
}

/** What no meeting has treated: put on this agenda by one press. */
function Backlog({ whole: { meeting, backlog, named } }: { readonly whole: GroupMeeting }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  return (
    <Section title={t("backlog.title")}>
      <p className="soft">{t("backlog.text")}</p>
      {backlog.items.length === 0 && <p>{t("backlog.none")}</p>}
      <ul className="plain-list stack">
        {backlog.items.map((item) => (
          <li key={item.id} className="row-apart">
            <span>
              <RecordLink record={item} named={named} />{" "}
              <span className="small soft">
                {typeof item.fields["proposed-by"] === "string" && <bdi>{words.party(item.fields["proposed-by"])}</bdi>}
              </span>{" "}
              <MarkingTag marking={item.composite} />
            </span>
            <RowSteps record={item} given={{ meeting: meeting.id }} />
          </li>
        ))}
      </ul>
      <AddRecord
        kind="agenda-item"
        label={t("backlog.propose")}
        given={{}}
        fields={["title", "minutes-planned", "proposed-by", "description", "papers", "trends"]}
        marking={meeting.marking}
      />
    </Section>
  );
}
