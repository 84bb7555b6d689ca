import type { DocumentDraft, RoleDraft, StateDraft } from "../check/form/document-form.ts";
import type { OperatingState, Role } from "./facility-model.ts";

export function buildRoles(draft: DocumentDraft): Role[] {
  const measureIds = draft.measures.map(({ id }) => id);
  const targetIds = draft.targets.map(({ id }) => id);
  return draft.roles.map((role: RoleDraft) => ({
    ...role,
    knowledge: {
      measures: allOf(role.knowledge.measures, measureIds),
      targets: allOf(role.knowledge.targets, targetIds),
    },
  }));
}

export function buildStates(draft: DocumentDraft): OperatingState[] {
  const roleIds = draft.roles.map(({ id }) => id);
  const areaIds = draft.areas.map(({ id }) => id);
  const outOfService = draft.measures.filter((measure) => measure.outOfService).map(({ id }) => id);
  return draft.states.map(({ hours, measuresOff, accessDenied, accessGranted, staffing, ...rest }: StateDraft) => ({
    ...rest,
    windows: hours,
    measuresOff: [...new Set([...measuresOff, ...outOfService])],
    accessDenied: accessDenied.map(({ roles, areas }) => ({
      roles: allOf(roles, roleIds),
      areas: allOf(areas, areaIds),
    })),
    accessGranted: accessGranted.map(({ roles, areas, escort }) => ({
      roles: allOf(roles, roleIds),
      areas: allOf(areas, areaIds),
      escort,
    })),
    staffing: inOrderOf(roleIds, staffing),
  }));
}

const allOf = <Id>(named: readonly Id[] | "all", every: readonly Id[]): readonly Id[] =>
  named === "all" ? every : named;

/** Keys of a map have no order of their own: the roles' is taken. */
function inOrderOf<Id>(ids: readonly Id[], given: readonly { readonly name: Id; readonly value: number }[]) {
  const counts = new Map(given.map(({ name, value }) => [name, value]));
  return ids.flatMap((role) => {
    const count = counts.get(role);
    return count === undefined ? [] : [{ role, count }];
  });
}
