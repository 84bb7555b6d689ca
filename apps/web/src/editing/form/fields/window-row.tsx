import { IconTrash } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "../../../i18n/languages.ts";
import { TypedInput } from "../typed-input.tsx";
import type { DayName, WeekWindow } from "../week-windows.ts";
import { dayNames, readTime, readWeekWindow, writeWeekWindow } from "../week-windows.ts";

interface WindowRowProps {
  readonly text: string;
  readonly name: string;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
}

/** One window: from a day to a day, from an hour to an hour. What is no window is shown as it is written. */
export function WindowRow({ text, name, onChange, onRemove }: WindowRowProps) {
  const { t } = useTranslation("editing");
  const window = readWeekWindow(text);
  const set = (changes: Partial<WeekWindow>): void => {
    if (window) onChange(writeWeekWindow({ ...window, ...changes }));
  };
  return (
    <li>
      <fieldset className="window-row" aria-label={name}>
        {window ? (
          <>
            <Day label={t("form.window.firstDay")} day={window.firstDay} onChange={(firstDay) => set({ firstDay })} />
            <Day label={t("form.window.lastDay")} day={window.lastDay} onChange={(lastDay) => set({ lastDay })} />
            <Time label={t("form.window.from")} time={window.from} onChange={(from) => set({ from })} />
            <Time label={t("form.window.to")} time={window.to} onChange={(to) => set({ to })} />
          </>
        ) : (
          <code dir="ltr">{text}</code>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t("form.removeItem", { item: name })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </button>
      </fieldset>
    </li>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: DayName;
  readonly onChange: (day: DayName) => void;
}

function Day({ label, day, onChange }: DayProps) {
  const { i18n } = useTranslation();
  // 1 January 2024 was a Monday.
  const nameOf = (index: number): string =>
    new Intl.DateTimeFormat(languageOf(i18n.language).locale, { weekday: "short", timeZone: "UTC" }).format(
      Date.UTC(2024, 0, 1 + index),
    );
  return (
    <select aria-label={label} value={day} onChange={(event) => onChange(event.currentTarget.value as DayName)}>
      {dayNames.map((known, index) => (
        <option key={known} value={known}>
          {nameOf(index)}
        </option>
      ))}
    </select>
  );
}

interface TimeProps {
  readonly label: string;
  readonly time: string;
  readonly onChange: (time: string) => void;
}

function Time({ label, time, onChange }: TimeProps) {
  const { t } = useTranslation("editing");
  const id = useId();
  return (
    <TypedInput<string>
      id={id}
      aria-label={label}
      className="typed-time"
      written={time}
      read={(typed) => {
        const read = readTime(typed);
        return read === null
          ? { isTaken: false, fault: t("fault.notATime"), offer: null }
          : { isTaken: true, value: read };
      }}
      onChange={(next) => onChange(next ?? time)}
    />
  );
}
