/** What a role may and may not do, straight from the grant matrix: what refuses and what is shown here are the same data. */
import { type Action, type ActorRole, actions, housePolicy, personRoles } from "@custodiet/trust";

export const viewRights = (role: ActorRole) => ({
  role,
  roles: [...personRoles],
  grantedBy: [...housePolicy.rolesGivenBy],
  rights: actions.map((action) => viewRight(role, action)).filter(({ mayBeDoneBy }) => mayBeDoneBy.length > 0),
});

function viewRight(role: ActorRole, action: Action) {
  const grants = housePolicy.grants.filter((grant) => grant.action === action);
  const own = grants.find(({ roles }) => roles.includes(role));
  const two = housePolicy.twoPersonRules.find((rule) => rule.action === action);
  const mayBeDoneBy = personRoles.filter((each) => grants.some(({ roles }) => roles.includes(each)));
  return {
    action,
    rule: own?.rule ?? null,
    reach: own?.reach ?? null,
    rules: grants.map((grant) => grant.rule),
    mayBeDoneBy,
    isConfirmed: housePolicy.confirmedActions.includes(action),
    twoPersons: two === undefined ? null : { approvers: [...two.approvers], alone: [...(two.breakGlass?.roles ?? [])] },
  };
}
