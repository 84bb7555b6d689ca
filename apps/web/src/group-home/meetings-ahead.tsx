import { useTranslation } from "react-i18next";
import type { GroupHome } from "../api/group-home.ts";
import { useGroupWords } from "../group/use-group-words.ts";
import { useFormat } from "../i18n/format.ts";
import { RecordLink } from "./record-link.tsx";
import { SomeLines } from "./some-lines.tsx";

/** Meetings to come, each with the days until which papers and registrations are taken. */
export function MeetingsAhead({ home }: { readonly home: GroupHome }) {
  const { t } = useTranslation("group-home");
  const words = useGroupWords();
  const format = useFormat();
  if (home.meetings.length === 0) return null;
  const lines = home.meetings.map((line) => ({
    key: line.record,
    text: (
      <>
        <RecordLink line={line} named={home.named} />
        <span className="row small soft">
          <time dateTime={line.starts}>{format.instant(line.starts)}</time>
          <span>{words.state(line.state)}</span>
          {line.papersUntil !== null && (
            <span>{t("meetings.papersUntil", { day: format.date(line.papersUntil) })}</span>
          )}
          {line.registrationUntil !== null && (
            <span>{t("meetings.registrationUntil", { day: format.date(line.registrationUntil) })}</span>
          )}
        </span>
      </>
    ),
  }));
  return (
    <section className="panel stack" aria-labelledby="home-meetings">
      <h2 id="home-meetings">{t("meetings.title")}</h2>
      <SomeLines lines={lines} />
    </section>
  );
}
