/**
 * The commands of the palette (Ctrl+K). Whatever a page can do it offers here too, while it is on screen:
 *
 *     useCommands(useMemo(() => [{ id: "draft.edit", group: "here", title: t("edit.begin"), run: begin }], [t, begin]));
 *
 * What is no component registers by itself and takes its commands away by what it gets back:
 *
 *     const withdraw = registerCommands([{ id: "help.keys", group: "view", title, run }]);
 *
 * Titles are in the reader's language. A command that the person may not run is not offered: its page says why.
 */
import { useEffect, useSyncExternalStore } from "react";

/** `here`: of the page that is open. `go`: leads elsewhere. `do`: begins something. `view`: how one sees it. */
export type CommandGroup = "here" | "go" | "do" | "view";

export interface Command {
  /** Stable, `facility.assess`; of two with the same id the later one counts. */
  readonly id: string;
  readonly group: CommandGroup;
  readonly title: string;
  /** Other words to find it by. */
  readonly words?: string;
  /** Keys that do the same, as they are read: "Ctrl+Z". The page that offers the command listens for them. */
  readonly keys?: string;
  readonly run: () => void;
}

const sources = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

/** Offers commands until the function it gives back is called. */
export function registerCommands(commands: readonly Command[]): () => void {
  const source = Symbol("commands");
  sources.set(source, commands);
  announce();
  return () => {
    sources.delete(source);
    announce();
  };
}

/** Offers commands while the component is on screen. Give a list that is the same until something in it changes. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands]);
}

/** All that is offered now, in the order of registration. */
export const useOfferedCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => all);

function announce(): void {
  all = [...new Map([...sources.values()].flat().map((command) => [command.id, command])).values()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
