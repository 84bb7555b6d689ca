/** The product's rooms by work, in their order, as data. A room without an address does not exist yet and is not shown. */
import type { Session } from "../api/shapes.ts";

export interface Room {
  /** Its word stands under `navigation.` in the catalogue. */
  readonly key: RoomKey;
  readonly to: RoomAddress | null;
  /** Action, as the server's grants name it, without which there is nothing to see in it. */
  readonly needs: string | null;
  /** Pages elsewhere that belong to it. */
  readonly also?: readonly string[];
}

type RoomKey = "home" | "facilities" | "programme" | "watch" | "train" | "workingGroup" | "share" | "trust";
type RoomAddress =
  | "/home"
  | "/facilities"
  | "/programme"
  | "/group"
  | "/registry"
  | "/share"
  | "/approvals"
  | "/ledger";

const pagesOfGroup: readonly string[] = ["/registry", "/subscribe", "/infcirc-908"];

export const rooms: readonly Room[] = [
  { key: "home", to: "/home", needs: null },
  { key: "facilities", to: "/facilities", needs: "facility.read" },
  { key: "programme", to: "/programme", needs: "programme.read" },
  { key: "watch", to: null, needs: null },
  { key: "train", to: null, needs: null },
  { key: "workingGroup", to: "/group", needs: "group.read", also: pagesOfGroup },
  { key: "workingGroup", to: "/registry", needs: null, also: pagesOfGroup },
  { key: "share", to: "/share", needs: "sealed-file.read" },
  // Whoever asks or decides comes to the approvals first; whoever only reads the ledger, to the ledger.
  { key: "trust", to: "/approvals", needs: "approval.decide", also: ["/ledger"] },
  { key: "trust", to: "/ledger", needs: "ledger.read" },
];

export interface Page {
  readonly key: "frontDoor" | "registry" | "subscribe" | "glossary" | "help" | "accessibility";
  readonly to: "/infcirc-908" | "/registry" | "/subscribe" | "/glossary" | "/help" | "/accessibility";
}

/** What anybody may read, signed in or not. */
export const publicPages: readonly Page[] = [
  { key: "frontDoor", to: "/infcirc-908" },
  { key: "registry", to: "/registry" },
  { key: "subscribe", to: "/subscribe" },
  { key: "help", to: "/help" },
  { key: "glossary", to: "/glossary" },
  { key: "accessibility", to: "/accessibility" },
];

export interface OpenRoom extends Room {
  readonly to: RoomAddress;
}

/** Rooms that exist and in which this person finds something. Nobody signed in: none. */
export function openRooms(session: Session | undefined): readonly OpenRoom[] {
  if (!session?.person) return [];
  const open = rooms.flatMap(({ to, needs, ...room }) =>
    to !== null && (needs === null || session.may.includes(needs)) ? [{ ...room, to, needs }] : [],
  );
  return open.filter(({ key }, at) => open.findIndex((room) => room.key === key) === at);
}
