import { useEffect, useState, useSyncExternalStore } from "react";
import type { DraftView } from "../../api/draft-shapes.ts";
import { loadDraft, sendStep } from "../../api/drafts.ts";
import { DraftSession } from "./draft-session.ts";
import { pendingStore } from "./pending.ts";
import type { SessionState } from "./session-state.ts";

interface DraftSessionUse {
  readonly session: DraftSession;
  readonly state: SessionState;
}

/** The session of a draft while its page is open; the person's other pages are told of each change, and tell of theirs. */
export function useDraftSession(draft: DraftView, person: string): DraftSessionUse {
  const [{ session, channel }] = useState(() => openSession(draft, person));
  useEffect(() => {
    channel.onmessage = () => void session.reload();
    session.start();
    return () => {
      channel.onmessage = null;
      session.stop();
    };
  }, [session, channel]);
  useEffect(() => session.receive(draft), [session, draft]);
  return { session, state: useSyncExternalStore(session.subscribe, session.read) };
}

function openSession(draft: DraftView, person: string) {
  const { facility } = draft;
  const name = `custodiet.draft.${person}.${facility}`;
  const channel = new BroadcastChannel(name);
  const session = new DraftSession(draft, {
    store: pendingStore(person, facility),
    send: (step, revision) => sendStep(facility, step, revision),
    load: async () => {
      const loaded = await loadDraft(facility);
      if (loaded === null) throw new Error("The draft is no longer open");
      return loaded;
    },
    alone: (work) => alone(name, work),
    later,
    tell: () => channel.postMessage("changed"),
  });
  return { session, channel };
}

/** Without TLS a browser has no locks; then two pages may send the same step, which the server does once. */
const alone = <Value>(name: string, work: () => Promise<Value>): Promise<Value> =>
  "locks" in navigator ? navigator.locks.request(name, work) : work();

const milliseconds = 4000;

function later(again: () => void): () => void {
  const timer = setTimeout(again, milliseconds);
  window.addEventListener("online", again);
  return () => {
    clearTimeout(timer);
    window.removeEventListener("online", again);
  };
}
