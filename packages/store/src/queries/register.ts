/** The register of persons: accounts, authenticators, roles held. A change binds the row to the entry that made it. */
import { type Clock, contentHash, type OrganisationId, type PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { Provenance } from "../records.ts";
import type {
  AccountKind,
  AccountRecord,
  AuthenticatorKey,
  AuthenticatorRecord,
  NewAccount,
  NewAuthenticator,
  NewHolding,
  RegisterQueries,
  RegisterStates,
  RegisterWrites,
  RoleHolding,
} from "../register.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope, toText } from "./database.ts";

/** Reads through `pool`; noting that a key was used goes through `writer`. */
export const registerStates = (pool: Pool, writer: Pool, clock: Clock): RegisterStates => ({
  ...registerQueries(pool),
  noteUse: async (authenticator, signCount) => {
    const used = { last_used_at: clock.nowMs(), sign_count: signCount };
    const noted = writer.ofInstance("register.noteUse").updateTable("authenticators").set(used);
    await noted.where("id", "=", authenticator).execute();
  },
});

export const registerQueries = (pool: Pool): RegisterQueries => ({
  accountsOf: async (person) => {
    const rows = await pool
      .ofInstance("register.accountsOf")
      .selectFrom("accounts")
      .selectAll()
      .where("person", "=", person)
      .orderBy("opened_at")
      .orderBy("id")
      .execute();
    return rows.map(toAccount);
  },
  authenticatorsOf: async (person) => {
    const rows = await pool
      .ofInstance("register.authenticatorsOf")
      .selectFrom("authenticators")
      .selectAll()
      .where("person", "=", person)
      .orderBy("added_at")
      .orderBy("id")
      .execute();
    return rows.map(toAuthenticator);
  },
  holdingsOf: async (person) => {
    const rows = await pool
      .ofInstance("register.holdingsOf")
      .selectFrom("role_holdings")
      .selectAll()
      .where("person", "=", person)
      .orderBy("held_from")
      .orderBy("id")
      .execute();
    return rows.map(toHolding);
  },
  authenticatorShown: async (kind, shownAs) => {
    const any = pool.ofInstance("register.authenticatorShown").selectFrom("authenticators").selectAll();
    const row = await any.where("kind", "=", kind).where("shown_as", "=", shownAs).executeTakeFirst();
    return row ? toAuthenticator(row) : null;
  },
  authenticatorWithKey: async (key) => {
    const any = pool.ofInstance("register.authenticatorWithKey").selectFrom("authenticators").selectAll();
    const same = any.where("thumbprint", "=", thumbprintOf(key)).where("kind", "=", key.kind);
    const row = await same.executeTakeFirst();
    return row ? toAuthenticator(row) : null;
  },
  accountOf: async (kind, subject) => {
    const any = pool.ofInstance("register.accountOf").selectFrom("accounts").selectAll();
    const open = any.where("kind", "=", kind).where("subject", "=", subject).where("closed_at", "is", null);
    const row = await open.executeTakeFirst();
    return row ? toAccount(row) : null;
  },
});

export const registerWrites = (pool: Pool, scope: Scope): RegisterWrites => ({
  ...registerQueries(pool),
  openAccount: (account, provenance) => openAccount(pool, scope, account, provenance),
  closeAccount: (id, provenance) => end(pool, scope, "accounts", id, provenance),
  addAuthenticator: (added, provenance) => addAuthenticator(pool, scope, added, provenance),
  revokeAuthenticator: (id, provenance) => end(pool, scope, "authenticators", id, provenance),
  giveRole: (holding, provenance) => giveRole(pool, scope, holding, provenance),
  endRole: (id, provenance) => endRole(pool, scope, id, provenance),
});

async function openAccount(pool: Pool, scope: Scope, account: NewAccount, provenance: Provenance): Promise<void> {
  const { id, person, organisation, kind, subject } = account;
  requireInScope(scope, organisation);
  await pool
    .within(scope)
    .insertInto("accounts")
    .values({
      ...ownedBy(organisation, provenance),
      id,
      person,
      kind,
      subject,
      opened_at: provenance.atMs,
      closed_at: null,
    })
    .execute();
}

async function addAuthenticator(
  pool: Pool,
  scope: Scope,
  { id, person, organisation, key, label }: NewAuthenticator,
  provenance: Provenance,
): Promise<boolean> {
  requireInScope(scope, organisation);
  const { numInsertedOrUpdatedRows } = await pool
    .within(scope)
    .insertInto("authenticators")
    .values({
      ...ownedBy(organisation, provenance),
      id,
      person,
      kind: key.kind,
      thumbprint: thumbprintOf(key),
      shown_as: shownAs(key),
      public_key: toText(key),
      label,
      added_at: provenance.atMs,
      revoked_at: null,
      last_used_at: null,
      sign_count: 0,
    })
    .onConflict((conflict) => conflict.column("thumbprint").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** SHA-256 of what makes a public key the key it is, in the form of RFC 7638, section 3. */
function thumbprintOf({ jwk: { crv, e, kty, n, x, y } }: AuthenticatorKey): string {
  const members = Object.entries({ crv, e, kty, n, x, y }).filter(([, value]) => value !== undefined);
  return contentHash(Object.fromEntries(members));
}

const shownAs = (key: AuthenticatorKey): string | null => (key.kind === "passkey" ? key.credential : null);

async function giveRole(pool: Pool, scope: Scope, holding: NewHolding, provenance: Provenance): Promise<void> {
  const { id, person, organisation, role, untilMs } = holding;
  requireInScope(scope, organisation);
  await pool
    .within(scope)
    .insertInto("role_holdings")
    .values({
      ...ownedBy(organisation, provenance),
      id,
      person,
      role,
      held_from: provenance.atMs,
      held_until: untilMs,
    })
    .execute();
}

const endColumns = { accounts: "closed_at", authenticators: "revoked_at" } as const;

async function end(
  pool: Pool,
  scope: Scope,
  table: keyof typeof endColumns,
  id: string,
  { actor, atMs, entryIndex }: Provenance,
): Promise<boolean> {
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable(table)
    .set({ [endColumns[table]]: atMs, actor, entry_index: entryIndex })
    .where("id", "=", id)
    .where(endColumns[table], "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function endRole(pool: Pool, scope: Scope, id: string, made: Provenance): Promise<boolean> {
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable("role_holdings")
    .set({ held_until: made.atMs, actor: made.actor, entry_index: made.entryIndex })
    .where("id", "=", id)
    .where((each) => each.or([each("held_until", "is", null), each("held_until", ">", made.atMs)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const toAccount = (row: Selectable<Tables["accounts"]>): AccountRecord => ({
  id: row.id,
  person: row.person as PersonId,
  organisation: row.organisation as OrganisationId,
  kind: row.kind as AccountKind,
  subject: row.subject,
  openedAtMs: row.opened_at,
  closedAtMs: row.closed_at,
});

const toAuthenticator = (row: Selectable<Tables["authenticators"]>): AuthenticatorRecord => ({
  id: row.id,
  person: row.person as PersonId,
  organisation: row.organisation as OrganisationId,
  key: JSON.parse(row.public_key) as AuthenticatorKey,
  label: row.label,
  addedAtMs: row.added_at,
  revokedAtMs: row.revoked_at,
  lastUsedAtMs: row.last_used_at,
  signCount: row.sign_count,
});

const toHolding = (row: Selectable<Tables["role_holdings"]>): RoleHolding => ({
  id: row.id,
  person: row.person as PersonId,
  organisation: row.organisation as OrganisationId,
  role: row.role,
  fromMs: row.held_from,
  untilMs: row.held_until,
  entryIndex: row.entry_index,
});
