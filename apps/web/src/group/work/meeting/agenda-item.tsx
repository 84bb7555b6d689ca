import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type GroupRecord, type NamedRecord, useStepRecord } from "../../../api/group.ts";
import { isList } from "../../../editing/document/json.ts";
import { useFormat } from "../../../i18n/format.ts";
import { MarkingTag } from "../../../patterns/marking.tsx";
import { Problem } from "../../../patterns/problem.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { useClockFormat } from "../clock-time.tsx";
import { RecordLink } from "../record-link.tsx";
import { RowSteps } from "../row-steps.tsx";
import type { Way } from "./agenda-order.ts";

interface AgendaItemProps {
  readonly item: GroupRecord;
  readonly position: number;
  /** On the clock of the place; `null`: not known. */
  readonly begins: string | null;
  readonly minutes: number | null;
  readonly named: readonly NamedRecord[];
  readonly meeting: GroupRecord;
  readonly sessions: readonly GroupRecord[];
  readonly mayOrder: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** It is being dragged. */
  readonly isHeld: boolean;
  readonly onMove: (way: Way) => void;
  readonly onLength: (minutes: number | null) => void;
  readonly onHold: (id: string | null) => void;
  readonly onDrop: () => void;
}

const longest = 1440;

/** One item: moved by its buttons, or dragged within its session by whoever has a mouse. */
export function AgendaItem(props: AgendaItemProps) {
  const { item, position, begins, named, mayOrder, isHeld, onHold, onDrop, meeting, sessions } = props;
  const words = useGroupWords();
  const { number } = useFormat();
  const { time } = useClockFormat();
  const proposer = item.fields["proposed-by"];
  return (
    <li
      className="agenda-item"
      draggable={mayOrder}
      data-held={isHeld || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onHold(item.id);
      }}
      onDragEnd={() => onHold(null)}
      onDragOver={(event) => mayOrder && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <span className="agenda-place">
        <strong>{number(position)}</strong>
        {begins !== null && <time dateTime={begins}>{time(begins)}</time>}
      </span>
      <div className="agenda-what stack-tight">
        <span>
          <RecordLink record={item} named={named} />{" "}
          {item.state !== "on-agenda" && <span className="tag">{words.state(item.state)}</span>}{" "}
          <MarkingTag marking={item.composite} />
        </span>
        <span className="small soft">
          {typeof proposer === "string" && <bdi>{words.party(proposer)}</bdi>} <Papers item={item} named={named} />
        </span>
        <RowSteps record={item} given={{ meeting: meeting.id }} without={["place-in-session", "carry-over"]} />
      </div>
      <Length {...props} />
      {item.steps.includes("place-in-session") && sessions.length > 0 && (
        <SessionChoice item={item} meeting={meeting} sessions={sessions} />
      )}
      {mayOrder && <MoveButtons {...props} />}
    </li>
  );
}

function Papers({ item, named }: Pick<AgendaItemProps, "item" | "named">) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { list } = useFormat();
  const papers = item.fields["papers"] ?? null;
  const titles = named.filter(({ id }) => isList(papers) && papers.includes(id)).map(words.titleOf);
  return titles.length > 0 && <bdi>{t("agenda.papers", { papers: list(titles) })}</bdi>;
}

function Length({ item, minutes, mayOrder, onLength }: AgendaItemProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { duration } = useFormat();
  if (!mayOrder || !item.mayChange) {
    return <span className="agenda-length">{minutes === null ? t("agenda.noLength") : duration(minutes * 60)}</span>;
  }
  return (
    <TextInput
      className="agenda-length"
      type="number"
      size="xs"
      min={1}
      max={longest}
      label={t("agenda.minutes")}
      aria-label={t("agenda.minutesOf", { title: words.titleOf(item) })}
      value={minutes ?? ""}
      onChange={({ currentTarget: { value } }) => onLength(value === "" ? null : Number(value))}
    />
  );
}

function SessionChoice({ item, meeting, sessions }: Pick<AgendaItemProps, "item" | "meeting" | "sessions">) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const id = useId();
  const place = useStepRecord(item.kind, item.id);
  const own = item.fields["session"];
  return (
    <div className="agenda-session no-print">
      <NativeSelect
        id={id}
        size="xs"
        label={words.kind("session")}
        aria-label={t("agenda.sessionOf", { title: words.titleOf(item) })}
        translate="no"
        disabled={place.isPending}
        value={typeof own === "string" ? own : ""}
        onChange={({ currentTarget: { value } }) =>
          value !== "" &&
          place.mutate({
            seen: item.version,
            transition: "place-in-session",
            fields: { meeting: meeting.id, session: value },
            note: "",
          })
        }
        data={[
          { value: "", label: t("agenda.noSession"), disabled: typeof own === "string" },
          ...sessions.map((session) => ({ value: session.id, label: words.titleOf(session) })),
        ]}
      />
      {place.isError && <Problem fault={place.error} />}
    </div>
  );
}

function MoveButtons({ item, isFirst, isLast, onMove }: AgendaItemProps) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  return (
    <span className="agenda-moves no-print">
      {(["up", "down"] as const).map((way) => (
        <Button
          key={way}
          size="compact-sm"
          variant="default"
          data-item={item.id}
          data-way={way}
          disabled={way === "up" ? isFirst : isLast}
          aria-label={t(`agenda.${way}Of`, { title: words.titleOf(item) })}
          onClick={() => onMove(way)}
        >
          {t(`agenda.${way}`)}
        </Button>
      ))}
    </span>
  );
}
