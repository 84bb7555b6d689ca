/** The second migration: drafts with their steps, and comments with what of them can be erased apart. */
import { bound } from "./columns.ts";
import { type DatabaseKind, protect } from "./protect.ts";

export const draftsAndComments = (kind: DatabaseKind): readonly string[] => [
  ...tables,
  ...protect(kind, { appendOnly: [], erasable: ["draft_steps", "comment_openings"] }),
];

const tables: readonly string[] = [
  `create table drafts (id text primary key, ${bound}, facility text not null, name text, base_version integer,
    base_hash text, files text not null, hash text not null, revision bigint not null, undo_top bigint, redo_top bigint,
    touched text not null, error_count integer not null, started_at bigint not null, saved_at bigint not null,
    seen_at bigint not null, closed_at bigint, outcome text, closing_request text, stored_version integer)`,
  "create unique index drafts_open on drafts (organisation, actor, facility) where closed_at is null",
  "create index drafts_by_facility on drafts (organisation, facility, closed_at)",
  `create table draft_steps (draft text not null references drafts (id), ${bound}, at bigint not null,
    kind text not null, label text not null, touched text not null, patch text not null, base text, reverses bigint,
    beneath bigint, request text, request_hash text, primary key (draft, entry_index))`,
  "create index draft_steps_by_request on draft_steps (draft, request)",
  `create table comments (id text primary key, ${bound}, facility text not null, section text, element text,
    parent text references comments (id), author_organisation text not null, author_role text not null,
    written_at bigint not null, resolved_at bigint, resolved_by text, removed_at bigint, request text,
    foreign key (organisation, facility) references facilities (organisation, id))`,
  "create index comments_by_facility on comments (organisation, facility, written_at)",
  `create table comment_openings (comment text primary key references comments (id), organisation text not null,
    salt text not null, content text not null)`,
];
