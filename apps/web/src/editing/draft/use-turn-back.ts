import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DraftLabel } from "../../api/draft-shapes.ts";
import { turnBack } from "../../api/drafts.ts";
import { useCommands } from "../../commands/registry.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useEditing } from "../editing.ts";

interface TurnBack {
  /** What it would take back or do again, in words; `null` where there is nothing. */
  readonly what: string | null;
  readonly run: () => void;
  readonly isPending: boolean;
}

/** Undo and redo of the draft's steps. */
export function useTurnBack(way: "undo" | "redo"): TurnBack {
  const { draft, session, facility } = useEditing();
  const labelText = useLabelText();
  const { mutate, isPending } = useMutation<void, unknown, void>({
    mutationFn: async () => {
      // What is on its way comes first: it is what one sees, and would take back.
      if (await session.flush()) session.receive(await turnBack(facility, way, session.read().draft.revision));
    },
  });
  const label = draft[way];
  const run = useCallback(() => mutate(), [mutate]);
  return { what: label === null ? null : labelText(label), run, isPending };
}

/** The same by palette, and by Ctrl+Z and Ctrl+Shift+Z where nobody is writing. */
export function useTurnOffers(way: "undo" | "redo", { what, run }: TurnBack): void {
  const { t } = useTranslation("editing");
  useTurnKey(way, what === null ? null : run);
  useCommands(
    useMemo(() => {
      if (what === null) return [];
      const keys = way === "undo" ? "Ctrl+Z" : "Ctrl+Shift+Z";
      return [{ id: `draft.${way}`, group: "here", title: t(`bar.${way}What`, { what }), keys, run }] as const;
    }, [t, way, what, run]),
  );
}

export function useLabelText(): (label: DraftLabel) => string {
  const { t } = useTranslation("editing");
  return ({ key, name, id }) => t(`step.${key}`, { name: isolate(name ?? id ?? "") });
}

function useTurnKey(way: "undo" | "redo", run: (() => void) | null): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (run === null || event.defaultPrevented || !isTurn(event, way) || isWriting(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [way, run]);
}

function isTurn(event: KeyboardEvent, way: "undo" | "redo"): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (way === "undo") return key === "z" && !event.shiftKey;
  return (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
}

/** Where letters are typed, the browser's own undo is meant; a list or a slider has none. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="range"])'));
