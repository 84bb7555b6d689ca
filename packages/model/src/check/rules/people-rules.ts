import { isHeldByFew } from "../../build/few-holders.ts";
import { ruleWording } from "../../wording/rule-wording.ts";
import type { DocumentDraft, RoleDraft } from "../form/document-form.ts";
import { type Rule, rule } from "./rule.ts";

type People = Pick<DocumentDraft, "roles" | "states">;

/** Areas a role may be in at some time: its own grants and those of the states. */
function areasOf(role: RoleDraft, { states }: Pick<People, "states">, areas: readonly string[]): ReadonlySet<string> {
  const granted = states
    .flatMap(({ accessGranted }) => accessGranted)
    .filter(({ roles }) => roles === "all" || roles.includes(role.id));
  const byState = granted.flatMap((grant) => (grant.areas === "all" ? areas : grant.areas));
  return new Set<string>([...role.access.flatMap((grant) => grant.areas), ...byState]);
}

const someAccess = rule("whole", ["roles", "states", "areas"], (document, reading) => {
  const areas = document.areas.map(({ id }) => id);
  for (const role of document.roles) {
    if (role.remoteAccess.length > 0 || areasOf(role, document, areas).size > 0) continue;
    reading.report(ruleWording.noAccess(role.id), reading.placeOf(role, "id"));
  }
});

const portalsOfAccess = rule("whole", ["roles", "states", "areas", "portals"], (document, reading) => {
  const areas = document.areas.map(({ id }) => id);
  const open = document.areas.filter(({ kind }) => kind === "off-site").map(({ id }) => id);
  const between = new Map<string, readonly string[]>(document.portals.map((portal) => [portal.id, portal.between]));
  for (const role of document.roles) {
    const allowed = new Set([...areasOf(role, document, areas), ...open]);
    for (const grant of role.access) {
      grant.portals?.forEach((portal, index) => {
        const sides = between.get(portal) ?? [];
        const touches = sides.some((side) => grant.areas.some((area) => area === side));
        if (touches && sides.every((side) => allowed.has(side))) return;
        reading.report(ruleWording.idlePortal(portal), reading.placeOf(grant.portals ?? grant, index));
      });
    }
  }
});

const enoughHolders = rule("each", ["roles"], ({ roles }, reading) => {
  for (const role of roles) {
    if (!isHeldByFew(role)) continue;
    reading.report(ruleWording.fewHolders(role.id, role.headCount), reading.placeOf(role, "headCount"));
  }
});

const remoteTargets = rule("each", ["roles", "targets"], ({ roles, targets }, reading) => {
  const kinds = new Map<string, string>(targets.map(({ id, kind }) => [id, kind]));
  for (const { remoteAccess } of roles) {
    remoteAccess.forEach((target, index) => {
      const kind = kinds.get(target);
      if (kind === undefined || kind === "system" || kind === "record") return;
      reading.report(ruleWording.notReachedByComputer(target, kind), reading.placeOf(remoteAccess, index));
    });
  }
});

const staffing = rule("each", ["roles", "states"], ({ roles, states }, reading) => {
  const headCounts = new Map<string, number>(roles.map(({ id, headCount }) => [id, headCount]));
  for (const state of states) {
    for (const present of state.staffing) {
      const headCount = headCounts.get(present.name);
      if (headCount === undefined || present.value <= headCount) continue;
      reading.report(
        ruleWording.tooManyPresent(present.name, present.value, headCount),
        reading.placeOf(present, "value"),
      );
    }
  }
});

export const peopleRules: readonly Rule[] = [someAccess, portalsOfAccess, enoughHolders, remoteTargets, staffing];
