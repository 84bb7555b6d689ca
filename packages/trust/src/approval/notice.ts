/** What the outbox is told about approvals and ended sessions: identifiers only, so that a mail gives nothing away. */
import type { PersonId } from "@custodiet/core";
import type { ActorRole } from "../actor.ts";
import type { OutboxMessage } from "../command.ts";

export type NoticeSubject =
  | "approval-asked"
  | "approval-decided"
  | "approval-withdrawn"
  | "break-glass"
  | "break-glass-reviewed"
  | "sessions-ended";

/** Whoever holds one of these positions in the message's organisation, or one person. */
export type NoticeAudience = { readonly roles: readonly ActorRole[] } | { readonly person: PersonId };

export const noticeOf = (subject: NoticeSubject, record: string, to: NoticeAudience): OutboxMessage => ({
  kind: "notice",
  payload: { subject, record, to: "roles" in to ? { roles: to.roles } : { person: to.person } },
});
