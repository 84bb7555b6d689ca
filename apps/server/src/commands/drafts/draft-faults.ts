/** What can stand against a command on a draft. */
import type { CommandFault } from "@custodiet/trust";

export const movedCode = "CUS-S020";

/** The draft is not in the state the command was worked out from. */
export const movedFault: CommandFault = {
  code: movedCode,
  title: "something else stands there now",
  detail: "The draft was changed, or closed, meanwhile.",
  remedy: "Read it again.",
};

export const openCode = "CUS-S023";

export const openFault: CommandFault = {
  code: openCode,
  title: "there already",
  detail: "You have an open draft of this facility.",
  remedy: "Go on with it, or throw it away first.",
};
