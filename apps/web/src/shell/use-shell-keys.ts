import { useEffect } from "react";
import { hasSingleKeys } from "./single-keys.ts";

interface ShellKeys {
  readonly onCommands: () => void;
  readonly onKeyboardHelp: () => void;
  readonly onSearch: () => void;
}

/** Keys that work on every page: Ctrl+K or Cmd+K anywhere; `/` and `?` unless somebody writes or has turned them off. */
export function useShellKeys({ onCommands, onKeyboardHelp, onSearch }: ShellKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const act = actOf(event, { onCommands, onKeyboardHelp, onSearch });
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [onCommands, onKeyboardHelp, onSearch]);
}

function actOf(event: KeyboardEvent, { onCommands, onKeyboardHelp, onSearch }: ShellKeys): (() => void) | null {
  const isWithModifier = event.ctrlKey || event.metaKey;
  if (isWithModifier && !event.altKey && event.key.toLowerCase() === "k") return onCommands;
  const isPlain = !isWithModifier && !event.altKey && !isWriting(event.target) && hasSingleKeys();
  if (!isPlain || document.querySelector("dialog[open]")) return null;
  if (event.key === "/") return onSearch;
  return event.key === "?" ? onKeyboardHelp : null;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
