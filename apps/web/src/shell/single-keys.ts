/** Keys without a modifier: who speaks to the machine, or whose hands slip, can turn them off (WCAG 2.2, 2.1.4). */
import { useEffect } from "react";
import { recall, remember } from "../ports.ts";

const name = "single-keys";

export const hasSingleKeys = (): boolean => recall(name) !== "off";

export const setSingleKeys = (state: "on" | "off"): void => remember(name, state);

/** Runs on a key alone, unless somebody writes, has turned such keys off, or something lies over the page. */
export function useSingleKey(wanted: string, run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.key !== wanted || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      const isWriting =
        target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
      if (isWriting || !hasSingleKeys() || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [wanted, run]);
}
