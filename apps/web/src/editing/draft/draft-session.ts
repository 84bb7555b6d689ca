/**
 * A person's work on a draft: each step is shown at once, kept in the browser, sent in order, and forgotten when the
 * server has it. Nothing here knows of React or of HTTP; `use-draft-session.ts` and `draft-wires.ts` bring them.
 */

import type { DraftView } from "../../api/draft-shapes.ts";
import type { EditConflict } from "../../api/problem.ts";
import { applyEdits } from "../document/apply-edits.ts";
import type { DocumentEdit } from "../document/shapes.ts";
import { answerOf, insist, isDone } from "./answer.ts";
import type { PendingStep, PendingStore } from "./pending.ts";
import type { Progress, SessionState } from "./session-state.ts";

/** What a session needs of the world. */
export interface DraftWires {
  readonly store: PendingStore;
  readonly send: (step: PendingStep, revision: number) => Promise<DraftView>;
  /** The draft as it stands on the server. */
  readonly load: () => Promise<DraftView>;
  /** One page of a person at a time: the others wait. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Calls back after a while, or as soon as the line is there again; gives the way to call it off. */
  readonly later: (again: () => void) => () => void;
  /** Tells the person's other pages that the draft is another now. */
  readonly tell: () => void;
}

export class DraftSession {
  private readonly wires: DraftWires;
  private readonly listeners = new Set<() => void>();
  private state: SessionState;
  private sending: Promise<boolean> | null = null;
  private callOff: () => void = () => undefined;

  constructor(draft: DraftView, wires: DraftWires) {
    this.wires = wires;
    const waiting = wires.store.all();
    const progress: Progress = { kind: waiting.length > 0 ? "saving" : "saved" };
    this.state = { draft, sections: shown(draft, waiting), waiting, progress, isKept: true };
  }

  readonly read = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Begins with what an earlier page left behind. */
  start(): void {
    void this.flush();
  }

  stop(): void {
    this.callOff();
  }

  /** One step of the person. */
  edit(edits: readonly DocumentEdit[]): void {
    if (edits.length === 0) return;
    const { step, isKept } = this.wires.store.add(edits);
    this.become({ waiting: [...this.state.waiting, step], isKept: this.state.isKept && isKept });
    void this.flush();
  }

  /** The draft is another now: by this person's other page, by undo, by a merge. */
  receive(draft: DraftView): void {
    const isAnother = draft.id !== this.state.draft.id;
    if (isAnother || draft.revision >= this.state.draft.revision) this.become({ draft });
  }

  async reload(): Promise<void> {
    try {
      this.receive(await this.wires.load());
    } catch {
      // Whoever looks at the draft is told by its own query; what is shown stays.
    }
  }

  /** Sends what waits; `true` when nothing is left. Undo, merging and proposing come after it. */
  flush(): Promise<boolean> {
    this.callOff();
    this.sending ??= this.sendUntilDone().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendUntilDone(): Promise<boolean> {
    // A step made in the moment between the last answer and here is waiting already.
    do await this.wires.alone(() => this.sendAll());
    while (this.state.waiting.length > 0 && this.state.progress.kind === "saved");
    return this.state.waiting.length === 0;
  }

  /** The step that could not be done is let go; what others wrote stands. */
  letGo(): void {
    const [first] = this.state.waiting;
    if (first) this.drop(first);
    this.become({ progress: { kind: "saving" } });
    void this.flush();
  }

  /** The step is done all the same, by somebody who has now seen what stands there. */
  putMine(places: readonly EditConflict[]): void {
    const [first, ...others] = this.state.waiting;
    if (!first) return;
    const step = this.wires.store.replace(first, insist(first.edits, places));
    this.become({ waiting: [step, ...others], progress: { kind: "saving" } });
    void this.flush();
  }

  private async sendAll(): Promise<void> {
    for (let step = this.nextStep(); step; step = this.nextStep()) {
      this.become({ progress: { kind: "saving" } });
      try {
        this.accept(step, await this.wires.send(step, this.state.draft.revision));
      } catch (fault) {
        if (!(await this.settle(step, fault))) return;
      }
    }
    this.become({ progress: { kind: "saved" } });
  }

  /** The first that waits; those another page of the person has sent meanwhile are gone from the store. */
  private nextStep(): PendingStep | undefined {
    if (!this.state.isKept) return this.state.waiting[0];
    const waiting = this.state.waiting.filter((step) => this.wires.store.has(step));
    if (waiting.length !== this.state.waiting.length) {
      this.become({ waiting });
      void this.reload();
    }
    return waiting[0];
  }

  private accept(step: PendingStep, draft: DraftView): void {
    this.drop(step);
    this.become({ draft });
    this.wires.tell();
  }

  /** What a step that was not accepted leads to; `true` where the next may be sent. */
  private async settle(step: PendingStep, fault: unknown): Promise<boolean> {
    const answer = answerOf(fault);
    if (answer.kind === "away") {
      this.become({ progress: { kind: "offline" } });
      this.callOff = this.wires.later(() => void this.flush());
      return false;
    }
    if (answer.kind === "refused") {
      this.become({ progress: { kind: "refused", step, fault } });
      return false;
    }
    if (answer.kind === "text behind") {
      this.drop(step);
      await this.reload();
      return true;
    }
    const isOurs = isDone(step.edits, answer.places);
    if (isOurs) this.drop(step);
    await this.reload();
    if (!isOurs) this.become({ progress: { kind: "conflict", step, places: answer.places } });
    return isOurs;
  }

  private drop(step: PendingStep): void {
    this.wires.store.remove(step);
    this.become({ waiting: this.state.waiting.filter((other) => other !== step) });
  }

  private become(changes: Partial<SessionState>): void {
    const next = { ...this.state, ...changes };
    this.state = { ...next, sections: shown(next.draft, next.waiting) };
    for (const listener of this.listeners) listener();
  }
}

const shown = (draft: DraftView, waiting: readonly PendingStep[]) =>
  applyEdits(
    draft.document.sections,
    waiting.flatMap(({ edits }) => edits),
  );
