/** Acts of a programme's group, its surveys and its positions; answers that nobody is known by: within a scope. */
import type { Json, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { PeopleQueries, PeopleWrites, StreamAct, SurveyAnswer } from "../people-records.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { concernQueries, concernWrites } from "./concerns.ts";
import { ownedBy, partsOf, requireInScope, toText } from "./database.ts";

export const peopleQueries = (pool: Pool): PeopleQueries => ({
  ...concernQueries(pool),
  acts: async (scope, programme, stream) => {
    const all = pool.within(scope).selectFrom("people_acts").selectAll().where("programme", "=", programme);
    const some = stream === undefined ? all : all.where("stream", "=", stream);
    return (await some.orderBy("stream").orderBy("number").execute()).map(toAct);
  },
  findCode: async (codeHash) => {
    const all = pool.ofInstance("people.findCode").selectFrom("survey_codes").selectAll();
    const row = await all.where("code_hash", "=", codeHash).executeTakeFirst();
    if (row === undefined) return null;
    const { organisation, programme, survey, work_group: workGroup } = row;
    return { organisation: organisation as OrganisationId, programme, survey, workGroup };
  },
  codesLeft: async (scope, programme, survey) => {
    const all = pool
      .within(scope)
      .selectFrom("survey_codes")
      .select(({ fn }) => fn.countAll().as("left"));
    const row = await all.where("programme", "=", programme).where("survey", "=", survey).executeTakeFirst();
    return Number(row?.left ?? 0);
  },
  box: (scope, programme, survey) => answersIn(pool, scope, "survey_box", { programme, survey }),
  answers: (scope, programme, survey) => answersIn(pool, scope, "survey_answers", { programme, survey }),
});

export const peopleWrites = (pool: Pool, scope: Scope): PeopleWrites => ({
  ...peopleQueries(pool),
  ...concernWrites(pool, scope),
  append: async ({ organisation, programme, stream }, { number, on, act }, provenance) => {
    requireInScope(scope, organisation);
    const row = { ...ownedBy(organisation, provenance), programme, stream, number, acted_on: on, act: toText(act) };
    await pool.within(scope).insertInto("people_acts").values(row).execute();
  },
  keepCodes: async (codes) => {
    const rows = codes.map(({ codeHash, organisation, programme, survey, workGroup }) => {
      requireInScope(scope, organisation);
      return { code_hash: codeHash, organisation, programme, survey, work_group: workGroup };
    });
    for (const some of partsOf(rows)) await pool.within(scope).insertInto("survey_codes").values(some).execute();
  },
  drop: async ({ organisation, programme, survey }, codeHash, { id, workGroup, answers }) => {
    requireInScope(scope, organisation);
    const taken = await pool
      .within(scope)
      .deleteFrom("survey_codes")
      .where("code_hash", "=", codeHash)
      .where("survey", "=", survey)
      .executeTakeFirst();
    if (Number(taken.numDeletedRows) === 0) return false;
    const row = { id, organisation, programme, survey, work_group: workGroup, answers: toText(answers) };
    await pool.within(scope).insertInto("survey_box").values(row).execute();
    return true;
  },
  closeBox: async ({ organisation, programme, survey }, provenance) => {
    requireInScope(scope, organisation);
    const place = { programme, survey };
    const given = await answersIn(pool, scope, "survey_box", place);
    const about = { ...ownedBy(organisation, provenance), ...place };
    const rows = given.map(({ id, workGroup, answers }) => ({
      ...about,
      id,
      work_group: workGroup,
      answers: toText(answers),
    }));
    for (const some of partsOf(rows)) await pool.within(scope).insertInto("survey_answers").values(some).execute();
    for (const table of ["survey_box", "survey_codes"] as const) {
      const all = pool.within(scope).deleteFrom(table).where("programme", "=", programme);
      await all.where("survey", "=", survey).execute();
    }
    return given.length;
  },
});

async function answersIn(
  pool: Pool,
  scope: Scope,
  table: "survey_box" | "survey_answers",
  { programme, survey }: { readonly programme: string; readonly survey: string },
): Promise<SurveyAnswer[]> {
  const all = pool.within(scope).selectFrom(table).select(["id", "organisation", "work_group", "answers"]);
  const some = all.where("programme", "=", programme).where("survey", "=", survey).orderBy("id");
  return (await some.execute()).map((row) => ({
    id: row.id,
    organisation: row.organisation as OrganisationId,
    workGroup: row.work_group,
    answers: JSON.parse(row.answers) as Json,
  }));
}

const toAct = (row: Selectable<Tables["people_acts"]>): StreamAct => ({
  organisation: row.organisation as OrganisationId,
  programme: row.programme,
  stream: row.stream,
  number: Number(row.number),
  by: row.actor as PersonId,
  on: row.acted_on,
  act: JSON.parse(row.act) as Json,
  entryIndex: Number(row.entry_index),
});
