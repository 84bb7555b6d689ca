import { useState } from "react";
import { useTranslation } from "react-i18next";
import { textOf } from "../../document/elements.ts";
import { isList } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { TypedInput } from "../typed-input.tsx";
import { useFieldText } from "../use-field-text.ts";
import { readWeekWindow, writeWeekWindow } from "../week-windows.ts";
import { WindowRow } from "./window-row.tsx";

/** What a new window begins with. */
const workingHours = "Mon-Fri 07:00-19:00";

/** Hours of the week, window by window, or as the document writes them. */
export function WindowsControl({ field, path, id, name }: ControlProps<"windows">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const label = name ?? useFieldText().label(field);
  const [isText, setText] = useState(false);
  const value = useValue(path);
  const windows = isList(value) ? value.map(textOf) : [];
  const set = (next: readonly string[]): void => form.change(path, next.length === 0 ? undefined : next);
  return (
    <div className="windows">
      {isText ? (
        <WindowsText id={id} label={label} windows={windows} onChange={set} />
      ) : (
        <ul className="plain-list">
          {windows.map((text, index) => (
            <WindowRow
              key={index}
              text={text}
              name={t("form.item", { field: label, number: index + 1, count: windows.length })}
              onChange={(next) => set(windows.toSpliced(index, 1, next))}
              onRemove={() => set(windows.toSpliced(index, 1))}
            />
          ))}
        </ul>
      )}
      <div className="row">
        {!isText && (
          <button
            type="button"
            className="small-button"
            onClick={() => set([...windows, workingHours])}
            aria-label={t("form.addTo", { field: label })}
          >
            {t("form.add")}
          </button>
        )}
        <button type="button" className="link-like" aria-pressed={isText} onClick={() => setText(!isText)}>
          {t("form.asText")}
        </button>
      </div>
    </div>
  );
}

interface WindowsTextProps {
  readonly id: string;
  readonly label: string;
  readonly windows: readonly string[];
  readonly onChange: (windows: readonly string[]) => void;
}

/** One window a line. */
function WindowsText({ id, label, windows, onChange }: WindowsTextProps) {
  const { t } = useTranslation("editing");
  const linesOf = (typed: string): string[] =>
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  return (
    <TypedInput<readonly string[]>
      id={id}
      aria-label={label}
      lines={4}
      written={windows.join("\n")}
      read={(typed) => {
        const read = linesOf(typed).map(readWeekWindow);
        if (read.includes(null))
          return { isTaken: false, fault: t("fault.notAWindow", { example: workingHours }), offer: null };
        return { isTaken: true, value: read.flatMap((window) => (window ? [writeWeekWindow(window)] : [])) };
      }}
      onChange={(next) => onChange(next ?? [])}
    />
  );
}
