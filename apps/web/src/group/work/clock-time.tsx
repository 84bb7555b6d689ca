import { useTranslation } from "react-i18next";
import { languageOf } from "../../i18n/languages.ts";
import type { Moment } from "./clock.ts";

/** Writes what the clock of a place shows: the zone is named beside it, and nothing moves it. */
export function useClockFormat() {
  const { i18n } = useTranslation();
  const { locale } = languageOf(i18n.language);
  const write = (at: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${at}:00Z`));
  return {
    time: (at: string): string => write(at, { timeStyle: "short" }),
    dayAndTime: (at: string): string => write(at, { dateStyle: "full", timeStyle: "short" }),
  };
}

export function ClockTime({ moment: { at, timeZone } }: { readonly moment: Moment }) {
  const { dayAndTime } = useClockFormat();
  return (
    <>
      <time dateTime={at}>{dayAndTime(at)}</time>{" "}
      <bdi className="soft small" translate="no">
        {timeZone}
      </bdi>
    </>
  );
}
