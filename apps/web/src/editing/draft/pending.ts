/** Changes that have not reached the server yet: kept in the browser, so that neither a reload nor a dead line loses one. */
import { forget, namesKept, newName, recall } from "../../ports.ts";
import { keepSealed, recallSealed, sealedName } from "../../sealed-work.ts";
import type { DocumentEdit } from "../document/shapes.ts";

/** One step of a person: what they did at once, and will undo at once. */
export interface PendingStep {
  /** Its name in the browser's memory; steps sort by it in the order they were made. */
  readonly name: string;
  /** Its name to the server, which does it once however often it is sent. */
  readonly editId: string;
  readonly edits: readonly DocumentEdit[];
}

/** Where steps are kept: the browser's memory, or a test's. */
export interface PendingStore {
  readonly all: () => readonly PendingStep[];
  /** Not kept where the browser keeps nothing: then it lasts as long as the page is open. */
  readonly add: (edits: readonly DocumentEdit[]) => { readonly step: PendingStep; readonly isKept: boolean };
  /** Other edits in the same step's place in the order. */
  readonly replace: (step: PendingStep, edits: readonly DocumentEdit[]) => PendingStep;
  readonly has: (step: PendingStep) => boolean;
  readonly remove: (step: PendingStep) => void;
}

/** Of one person and facility: another person at the same browser must not send them. */
export function pendingStore(person: string, facility: string): PendingStore {
  const beginning = `edits.${sealedName(person, facility)}.`;
  const write = (number: string, edits: readonly DocumentEdit[]) => {
    const editId = newName();
    const name = `${beginning}${number}.${editId}`;
    return { step: { name, editId, edits }, isKept: keepSealed(name, JSON.stringify(edits)) };
  };
  return {
    all: () => namesKept(beginning).flatMap(readStep),
    add: (edits) => write(nextNumber(beginning), edits),
    replace: ({ name }, edits) => {
      const { step } = write(name.slice(beginning.length).split(".")[0] ?? "", edits);
      forget(name);
      return step;
    },
    has: ({ name }) => recall(name) !== null,
    remove: ({ name }) => forget(name),
  };
}

function readStep(name: string): PendingStep[] {
  const kept = recallSealed(name);
  const editId = name.split(".").at(-1);
  return kept === null || editId === undefined ? [] : [{ name, editId, edits: JSON.parse(kept) as DocumentEdit[] }];
}

/** One above the highest, as wide as it takes for names to sort as numbers do. */
function nextNumber(beginning: string): string {
  const numbers = namesKept(beginning).map((name) => Number(name.slice(beginning.length).split(".")[0]));
  return String(Math.max(0, ...numbers) + 1).padStart(8, "0");
}
