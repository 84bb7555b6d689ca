/** Checks on who gets where, alone or with whom. */
import type { Measure, Role, Target } from "@custodiet/model";
import type { FacilityIndex } from "./facility-index.ts";
import { at, finding, type HookOutcome, outcomeOf } from "./outcome.ts";

type Categories = readonly string[] | undefined;

const isPair = ({ pair, isOutOfService }: Measure): boolean => pair !== null && !isOutOfService;

/** Each target stands behind a check by two persons: at the target, in its area, or at every portal into it. */
export function pairAtTargets(index: FacilityIndex, categories: Categories): HookOutcome {
  const targets = index.targetsOf(categories);
  const pairs = index.model.measures.filter(isPair);
  const hasPair = (id: string): boolean => pairs.some(({ at: places }) => places.some((place) => place.id === id));
  const isBehindOne = ({ id, area }: Target): boolean => {
    const portals = index.portalsInto(area);
    return hasPair(id) || hasPair(area) || (portals.length > 0 && portals.every((portal) => hasPair(portal.id)));
  };
  return outcomeOf(
    targets.length,
    targets.filter((target) => !isBehindOne(target)).map(({ id }) => finding(at("target", id))),
  );
}

/** No position gives orders to all who can make up a pair: a pair of one will is no pair. */
export function pairIndependent({ model: { measures, roles } }: FacilityIndex): HookOutcome {
  const pairs = measures.filter(isPair);
  return outcomeOf(
    pairs.length,
    pairs.flatMap(({ id, pair }) =>
      roles
        .filter((role) => {
          const others = (pair?.checkers ?? []).filter((checker) => checker !== role.id);
          return others.length > 0 && others.every((checker) => role.authority.commands.includes(checker));
        })
        .map((role) => finding(at("measure", id), at("position", role.id))),
    ),
  );
}

/** Whoever may be alone in a target's area has something to do there; to inspect is a task of its own. */
export function accessByTask(index: FacilityIndex, categories: Categories): HookOutcome {
  const inspecting = new Set(index.model.organisations.filter(({ kind }) => kind === "regulator").map(({ id }) => id));
  const areas = [...new Set(index.targetsOf(categories).map(({ area }) => area))];
  const pairs = areas.flatMap((area) => index.unescortedIn(area).map((role) => ({ area, role })));
  return outcomeOf(
    areas.length,
    pairs
      .filter(({ area, role }) => !inspecting.has(role.organisation) && !hasTask(index, role, index.within(area)))
      .map(({ area, role }) => finding(at("area", area), at("position", role.id))),
  );
}

/** A task: a target to handle, a procedure to run, a measure to work or keep, an account to keep, people to lead there. */
function hasTask(index: FacilityIndex, role: Role, areas: ReadonlySet<string>, isLeader = false): boolean {
  const { targets, procedures, measures, balanceAreas, roles } = index.model;
  const portals = new Set([...areas].flatMap((area) => index.portalsInto(area as never).map(({ id }) => id as string)));
  const here = new Set<string>(targets.filter(({ area }) => areas.has(area)).map(({ id }) => id));
  const handles = role.authority.handles.some((target) => here.has(target));
  const runs = procedures.some(
    ({ id, from, to, roles: cover }) =>
      (areas.has(from) || areas.has(to)) && (cover.includes(role.id) || role.authority.runs.includes(id)),
  );
  const works = measures.some(
    ({ at: places, operatedBy, maintainedBy, pair }) =>
      places.some(({ id }) => areas.has(id) || portals.has(id) || here.has(id)) &&
      [...operatedBy, ...maintainedBy, ...(pair?.checkers ?? [])].includes(role.id),
  );
  const keeps = balanceAreas.some(
    ({ accountant, areas: own }) => accountant === role.id && own.some((id) => areas.has(id)),
  );
  const leads =
    !isLeader &&
    roles.some((other) => role.authority.commands.includes(other.id) && hasTask(index, other, areas, true));
  return handles || runs || works || keeps || leads;
}

/** Positions of contractors and other outsiders are never alone in a target's area. */
export function contractorsEscorted(index: FacilityIndex, categories: Categories): HookOutcome {
  const outside = new Set(
    index.model.organisations.filter(({ kind }) => kind === "contractor" || kind === "other").map(({ id }) => id),
  );
  const areas = [...new Set(index.targetsOf(categories).map(({ area }) => area))];
  return outcomeOf(
    areas.length,
    areas.flatMap((area) =>
      index
        .unescortedIn(area)
        .filter(({ organisation }) => outside.has(organisation))
        .map(({ id }) => finding(at("area", area), at("position", id))),
    ),
  );
}

/**
 * Who may be alone with a target controls none of the measures that guard it, unless a second control watches or two
 * persons check.
 */
export function separationOfDuties(index: FacilityIndex, categories: Categories): HookOutcome {
  const targets = index.targetsOf(categories);
  return outcomeOf(
    targets.length,
    targets.flatMap((target) => {
      const guards = index
        .guardsOf(target)
        .filter(({ watchedBy, pair, isOutOfService }) => watchedBy === null && pair === null && !isOutOfService);
      return index
        .unescortedIn(target.area)
        .flatMap((role) =>
          guards
            .filter((guard) => controls(role, guard))
            .map(({ id }) => finding(at("target", target.id), at("position", role.id), at("measure", id))),
        );
    }),
  );
}

const controls = ({ id, authority }: Role, measure: Measure): boolean =>
  [...measure.operatedBy, ...measure.maintainedBy, ...measure.canBeDisabledBy].includes(id) ||
  authority.overrides.includes(measure.id);

/**
 * Of the persons who work at the site, at most a share can be alone with a target of these categories. Visitors,
 * inspectors and police are not counted.
 */
export function accessShare(index: FacilityIndex, categories: Categories, atMostShare: number): HookOutcome {
  const working = new Set(
    index.model.organisations
      .filter(({ kind }) => kind === "operator" || kind === "contractor" || kind === "guard-company")
      .map(({ id }) => id),
  );
  const counted = index.model.roles.filter(({ organisation }) => working.has(organisation));
  const areas = new Set(index.targetsOf(categories).map(({ area }) => area));
  const reaching = new Set([...areas].flatMap((area) => index.unescortedIn(area)));
  const within = counted.filter((role) => reaching.has(role));
  const persons = (roles: readonly Role[]): number => roles.reduce((sum, { headCount }) => sum + headCount, 0);
  const isFew = persons(within) <= atMostShare * persons(counted);
  return outcomeOf(
    areas.size === 0 ? 0 : counted.length,
    isFew ? [] : within.map(({ id }) => finding(at("position", id))),
  );
}

/** Nobody of another organisation reaches systems or records from afar. */
export function remoteAccessInside({ model: { facility, roles } }: FacilityIndex): HookOutcome {
  const remote = roles.filter(({ remoteAccess }) => remoteAccess.length > 0);
  return outcomeOf(
    remote.length,
    remote
      .filter(({ organisation }) => organisation !== facility.operator)
      .flatMap(({ id, remoteAccess }) =>
        remoteAccess.map((target) => finding(at("position", id), at("target", target))),
      ),
  );
}
