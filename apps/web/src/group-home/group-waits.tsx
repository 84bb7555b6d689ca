import { useTranslation } from "react-i18next";
import type { GroupHome } from "../api/group-home.ts";
import { useGroupWords } from "../group/use-group-words.ts";
import { useFormat } from "../i18n/format.ts";
import { isIdle } from "./idle.ts";
import { RecordLink } from "./record-link.tsx";
import { type HomeLine, SomeLines } from "./some-lines.tsx";

type Of<Part extends keyof GroupHome> = { readonly line: GroupHome[Part][number]; readonly home: GroupHome };

/** Steps to take, silences that run, surveys to answer, days that come nearer. */
export function GroupWaits({ home }: { readonly home: GroupHome }) {
  const { t } = useTranslation("group-home");
  const { steps, silences, surveys, days } = home;
  const isOverdue = days.some(({ daysLeft }) => daysLeft < 0);
  const lines: readonly HomeLine[] = [
    ...silences.map((line) => ({ key: `silence ${line.record}`, text: <Silence line={line} home={home} /> })),
    ...steps.map((line) => ({ key: `${line.step} ${line.record}`, text: <Step line={line} home={home} /> })),
    ...surveys.map((line) => ({ key: `survey ${line.record}`, text: <Survey line={line} home={home} /> })),
    ...days.map((line) => ({ key: `day ${line.record}`, text: <ComingDay line={line} home={home} /> })),
  ];
  return (
    <section className={`notice stack ${isOverdue ? "notice-act" : ""}`} aria-labelledby="home-group">
      <h2 id="home-group">{t("waits.title")}</h2>
      {isIdle(home) ? <p className="soft">{t("waits.none")}</p> : <SomeLines lines={lines} />}
    </section>
  );
}

function Step({ line, home }: Of<"steps">) {
  const { t } = useTranslation("group-home");
  const words = useGroupWords();
  const format = useFormat();
  return (
    <>
      <RecordLink line={line} named={home.named} />
      <span className="row small soft">
        <span>
          {words.kind(line.kind)} · {words.state(line.state)}
        </span>
        <span>{t("waits.step", { step: words.step(line.step) })}</span>
        {line.needsTwo && <span className="tag">{t("waits.byTwo")}</span>}
        <time dateTime={line.since}>{t("waits.since", { at: format.instant(line.since) })}</time>
      </span>
    </>
  );
}

function Silence({ line, home }: Of<"silences">) {
  const { t } = useTranslation("group-home");
  const words = useGroupWords();
  const format = useFormat();
  return (
    <>
      <RecordLink line={line} named={home.named} />
      <span className="row small soft">
        <span>{words.kind(line.kind)}</span>
        <time dateTime={line.until}>{t("waits.silence", { at: format.instant(line.until) })}</time>
      </span>
    </>
  );
}

function Survey({ line, home }: Of<"surveys">) {
  const { t } = useTranslation("group-home");
  const words = useGroupWords();
  const format = useFormat();
  return (
    <>
      <RecordLink line={line} named={home.named} />
      <span className="row small soft">
        <span>{words.kind(line.kind)}</span>
        <span>
          {line.closesOn === null ? t("waits.answer") : t("waits.answerBy", { day: format.date(line.closesOn) })}
        </span>
      </span>
    </>
  );
}

function ComingDay({ line, home }: Of<"days">) {
  const { t } = useTranslation(["group-home", "group"]);
  const words = useGroupWords();
  const { date, number } = useFormat();
  const left = t("group:reminders.left", { count: line.daysLeft, shown: number(line.daysLeft) });
  return (
    <>
      <RecordLink line={line} named={home.named} />
      <span className="row small soft">
        <span>{words.kind(line.kind)}</span>
        <span>
          {words.field(line.field)}: <time dateTime={line.day}>{date(line.day)}</time>
        </span>
        {line.daysLeft < 0 ? <span className="tag tag-act">{t("waits.past")}</span> : <span>{left}</span>}
      </span>
    </>
  );
}
