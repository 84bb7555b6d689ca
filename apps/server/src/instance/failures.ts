/** What the trust room refuses or cannot do, as faults of requests. */
import { type CommandFailure, isPersonRole, type Refusal } from "@custodiet/trust";
import { isRequestFaultCode, RequestFault } from "../faults.ts";

/** `facility-manager` is read "facility manager". */
const wordRoles = (roles: readonly string[]): string => roles.map((role) => role.replaceAll("-", " ")).join(", ");

/** "You may not, because ...": the rule that refuses and who could grant. */
export function refusalFault(refusal: Refusal): RequestFault {
  const { action, role, rules, mayBeDoneBy, mayBeGrantedBy } = refusal;
  if (refusal.reason === "not confirmed") {
    return new RequestFault("CUS-S074", `\`${action}\` is done only by who has just shown their authenticator.`);
  }
  if (refusal.reason === "not in its scope") {
    return new RequestFault("CUS-S003", `You may not, because two persons let this machine do no \`${action}\`.`);
  }
  const because =
    rules.length > 0
      ? `no rule grants \`${action}\` to the position ${wordRoles([role])} (the rules for it: ${rules.join(", ")})`
      : `no rule grants \`${action}\` to anybody`;
  const others = mayBeDoneBy.filter(isPersonRole);
  const doneBy = others.length > 0 ? ` It may be done by: ${wordRoles(others)}.` : "";
  return new RequestFault(
    "CUS-S003",
    `You may not, because ${because}.${doneBy} Roles are given by: ${wordRoles(mayBeGrantedBy)}.`,
  );
}

export function commandFault(failure: CommandFailure): RequestFault {
  if (failure.kind === "refused") return refusalFault(failure);
  if (failure.kind === "not-recorded") return new RequestFault("CUS-S014", failure.cause);
  const { code, detail, remedy } = failure.fault;
  // A two-person fault's remedy stands in the registry, and is told beside the detail.
  const said = code.startsWith("CUS-T") ? detail : `${detail} ${remedy}`;
  return new RequestFault(isRequestFaultCode(code) ? code : "CUS-S013", said);
}
