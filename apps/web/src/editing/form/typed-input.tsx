import type { ChangeEvent, KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** What typed text comes to: a value (`undefined`: nothing), or why it cannot be taken. */
export type Reading<Value> = { readonly isTaken: true; readonly value: Value | undefined } | Refusal;

interface Refusal {
  readonly isTaken: false;
  readonly fault: string;
  /** What may have been meant. */
  readonly offer: string | null;
}

export interface TypedInputProps<Value> {
  readonly id: string;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string;
  /** The value as it is written now; "" for none. */
  readonly written: string;
  readonly read: (typed: string) => Reading<Value>;
  readonly onChange: (value: Value | undefined) => void;
  readonly placeholder?: string;
  readonly inputMode?: "text" | "decimal" | "numeric";
  readonly className?: string;
  readonly lines?: number;
}

/**
 * Text that becomes a value when one leaves it or presses Enter; Escape brings back what stood there. What cannot be
 * taken stays as typed, with the reason below it. A page that is left takes what stands in it along.
 */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const { id, written, placeholder, inputMode, className = "", lines = 1 } = props;
  const typing = useTyping(props);
  const faultId = useId();
  const described = [props["aria-describedby"], typing.fault ? faultId : ""].filter(Boolean).join(" ");
  const shared = {
    id,
    value: typing.typed ?? written,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => typing.type(event.currentTarget.value),
    onBlur: typing.commit,
    onKeyDown: (event: KeyboardEvent) => onKey(event, typing, lines),
    "aria-invalid": typing.fault !== null,
    ...(props["aria-label"] === undefined ? {} : { "aria-label": props["aria-label"] }),
    ...(described === "" ? {} : { "aria-describedby": described }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <div className={`typed ${className}`}>
      {lines === 1 ? (
        <input type="text" inputMode={inputMode ?? "text"} autoComplete="off" dir="auto" {...shared} />
      ) : (
        <textarea rows={lines} dir="auto" {...shared} />
      )}
      {typing.fault && <Fault id={faultId} typing={typing} fault={typing.fault} />}
    </div>
  );
}

interface Typing {
  /** `null` while nobody types. */
  readonly typed: string | null;
  /** Whether it was to be taken already, and could not. */
  readonly isRefused: boolean;
  readonly fault: Refusal | null;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly take: (offer: string) => void;
  readonly reset: () => void;
}

function useTyping<Value>({ written, read, onChange }: TypedInputProps<Value>): Typing {
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const reading = typed === null ? null : read(typed);
  const take = (text: string): void => {
    const found = read(text);
    setRefused(!found.isTaken);
    if (!found.isTaken) return;
    setTyped(null);
    if (text !== written) onChange(found.value);
  };
  const commit = (): void => {
    if (typed !== null) take(typed);
  };
  useOnLeave(commit);
  return {
    typed,
    isRefused,
    fault: reading && !reading.isTaken ? reading : null,
    type: setTyped,
    commit,
    take,
    reset: () => setTyped(null),
  };
}

/** Once more as the page is hidden or left: by then no field may be blurred any more. */
function useOnLeave(commit: () => void): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const onLeave = (): void => latest.current();
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.removeEventListener("pagehide", onLeave);
      onLeave();
    };
  }, []);
}

function onKey(event: KeyboardEvent, typing: Typing, lines: number): void {
  if (event.key === "Escape" && typing.typed !== null) {
    event.stopPropagation();
    typing.reset();
  }
  if (event.key === "Enter" && (lines === 1 || event.ctrlKey || event.metaKey)) typing.commit();
}

interface FaultProps {
  readonly id: string;
  readonly typing: Typing;
  readonly fault: Refusal;
}

/** Quiet while one types; said aloud once one wanted to leave it so. */
function Fault({ id, typing, fault }: FaultProps) {
  const { t } = useTranslation("editing");
  const { offer } = fault;
  return (
    <span id={id} className="form-fault small" {...(typing.isRefused ? { role: "alert" } : {})}>
      {fault.fault}{" "}
      {offer !== null && (
        <button type="button" className="link-like" onClick={() => typing.take(offer)}>
          {t("form.write", { text: offer })}
        </button>
      )}
    </span>
  );
}
