/** Culture surveys of an instance: begun, closed, their results read; and the box into which answers fall. */
import { answeredSoFar, type CultureAnswer, cultureResults, replaySurvey } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Action, type Actor, scopeOf } from "@custodiet/trust";
import { keepSurvey, streamOfSurvey, toSurveyAct } from "../../commands/culture-surveys.ts";
import { cultureFile } from "../../exports/culture-file.ts";
import { hashOfCode, newCode } from "../../identity/codes.ts";
import { type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { leaveProgramme } from "../programmes/leave-programme.ts";
import { todayOf } from "../programmes/read-programme.ts";
import type { CodesMade, CultureDesk, DropOutcome, SurveyInSight, SurveyOrder } from "./culture-types.ts";

export function createCultureDesk(parts: InstanceParts): CultureDesk {
  const find = (actor: Actor, action: Action, id: string): Promise<ProgrammeHead | null> =>
    parts.store.programmes.get(scopeFor(parts, actor, action), id);
  const read: CultureDesk["read"] = async (actor, id, survey) => {
    const programme = await find(actor, "programme.read", id);
    return programme && readSurvey(parts, programme, survey);
  };
  return {
    read,
    list: async (actor, id) => {
      const programme = await find(actor, "programme.read", id);
      return programme && listSurveys(parts, programme);
    },
    begin: async (actor, id, order) => {
      const programme = await find(actor, "culture-survey.keep", id);
      return programme && begin(parts, actor, programme, order);
    },
    makeCodes: async (actor, { programme: id, survey }, { group, codes }) => {
      const programme = await find(actor, "culture-survey.keep", id);
      const seen = programme && (await readSurvey(parts, programme, survey));
      const named = seen?.groups.find((each) => each.id === group);
      if (!programme || named === undefined) return null;
      const made = { id: named.id, name: named.name, codes: newCodes(parts, codes) };
      const act = { type: "codes-made", workGroup: group, codes } as const;
      await perform(parts, keepSurvey, actor, {
        ...{ programme, survey, act, on: todayOf(parts) },
        codes: hashesOf([made]),
      });
      return { survey, groups: [made] };
    },
    close: async (actor, id, survey) => {
      const programme = await find(actor, "culture-survey.keep", id);
      if (programme === null || (await readSurvey(parts, programme, survey)) === null) return null;
      const act = { type: "closed" } as const;
      await perform(parts, keepSurvey, actor, { programme, survey, act, on: todayOf(parts), codes: [] });
      return readSurvey(parts, programme, survey);
    },
    take: async (actor, id, survey) => {
      scopeFor(parts, actor, "programme.export");
      const seen = await read(actor, id, survey);
      if (seen?.results === null || seen === null) return null;
      const taken = { programme: id, kind: "culture-survey", format: "csv", language: "en", origin: null };
      return leaveProgramme(parts, actor, taken, cultureFile(seen, seen.results));
    },
    answer: (code, answer) => drop(parts, code, answer),
  };
}

async function begin(
  parts: InstanceParts,
  actor: Actor,
  programme: ProgrammeHead,
  order: SurveyOrder,
): Promise<CodesMade> {
  const survey = newId(parts.randomness);
  const groups = order.groups.map(({ name, codes }, at) => ({
    id: `w${at + 1}`,
    name,
    codes: newCodes(parts, codes),
  }));
  const act = {
    type: "begun",
    name: order.name,
    groups: groups.map(({ id, name }) => ({ id, name })),
    codes: groups.map(({ codes }) => codes.length),
  } as const;
  await perform(parts, keepSurvey, actor, { programme, survey, act, on: todayOf(parts), codes: hashesOf(groups) });
  return { survey, groups };
}

const newCodes = ({ randomness }: InstanceParts, count: number): readonly string[] =>
  Array.from({ length: count }, () => newCode(randomness));

const hashesOf = (groups: CodesMade["groups"]) =>
  groups.flatMap(({ id, codes }) => codes.map((code) => ({ workGroup: id, codeHash: hashOfCode(code) })));

/**
 * An answer is no command: an entry of its own would say when it came, and by its place which it is. What fell into the
 * box is bound, all of it at once, by the entry of the survey's closing.
 */
async function drop({ store, randomness }: InstanceParts, code: string, answer: CultureAnswer): Promise<DropOutcome> {
  if ((await store.witnesses.holds()).length > 0) return "held";
  const codeHash = hashOfCode(code);
  const place = await store.people.findCode(codeHash);
  if (place === null) return "unknown";
  const { workGroup } = place;
  const isTaken = await store.transaction(scopeOf(place.organisation), (tx) =>
    tx.people.drop(place, codeHash, { id: newId(randomness), workGroup, answers: answer }),
  );
  return isTaken ? "taken" : "unknown";
}

async function listSurveys(parts: InstanceParts, programme: ProgrammeHead): Promise<readonly SurveyInSight[]> {
  const acts = await parts.store.people.acts(scopeOf(programme.organisation), programme.id);
  const prefix = streamOfSurvey("");
  const ids = [...new Set(acts.map(({ stream }) => stream))].filter((stream) => stream.startsWith(prefix));
  const found = await Promise.all(ids.map((stream) => readSurvey(parts, programme, stream.slice(prefix.length))));
  const seen = found.filter((survey) => survey !== null);
  return seen.sort((a, b) => (a.begunOn === b.begunOn ? (a.id < b.id ? -1 : 1) : a.begunOn < b.begunOn ? 1 : -1));
}

async function readSurvey(parts: InstanceParts, programme: ProgrammeHead, id: string): Promise<SurveyInSight | null> {
  const { people } = parts.store;
  const scope = scopeOf(programme.organisation);
  const acts = await people.acts(scope, programme.id, streamOfSurvey(id));
  const survey = replaySurvey(acts.map(toSurveyAct));
  if (survey === null) return null;
  const about = { ...survey, id, programme: programme.id, marking: programme.marking };
  if (survey.closedOn === null) {
    const box = await people.box(scope, programme.id, id);
    return { ...about, answered: answeredSoFar(box.length), results: null };
  }
  const given = await people.answers(scope, programme.id, id);
  const results = cultureResults(
    survey.groups.map((group) => group.id),
    given.map(({ workGroup, answers }) => ({ workGroup, answer: answers as unknown as CultureAnswer })),
  );
  return { ...about, answered: results.all?.answered ?? 0, results };
}
