/**
 * What two persons do: one asks, another decides over the same content, the first carries it out. There is no other way
 * to a command that needs two but break-glass, which its rule must allow.
 */
import type { Json, Result } from "@custodiet/core";
import type { Actor } from "../actor.ts";
import type { CommandFault, TwoPersonCommand } from "../command.ts";
import type { CommandFailure, Done, PipelinePorts } from "../pipeline-types.ts";
import type { WithLedger } from "../ports.ts";
import type { Refusal } from "../refusal.ts";
import { actAlone, reviewAct } from "./acting-alone.ts";
import { askApproval, decideOn, withdrawRequest } from "./asking.ts";
import type { BreakGlassAct, BreakGlassReview } from "./break-glass.ts";
import { carryOutRequest } from "./carrying-out.ts";
import { type ContentAsked, lookAtContent } from "./content.ts";
import type { DecisionHandedIn, RequestSeen, TwoPersonOrder } from "./orders.ts";
import type { WithApprovals } from "./ports.ts";
import type { ApprovalRequest } from "./request.ts";

type Answer<Output> = Promise<Result<Done<Output>, CommandFailure>>;

export interface TwoPersons<Tx> {
  /** Asks for approval of a command over the records as they stand. */
  readonly request: <Input extends Json, Output>(
    command: TwoPersonCommand<Tx, Input, Output>,
    actor: Actor,
    order: TwoPersonOrder<Input>,
  ) => Answer<ApprovalRequest>;
  readonly decide: (actor: Actor, id: string, decision: DecisionHandedIn) => Answer<ApprovalRequest>;
  readonly withdraw: (actor: Actor, id: string) => Answer<ApprovalRequest>;
  /** Does what was approved: exactly what was asked, where nothing it concerns has changed. */
  readonly carryOut: <Input extends Json, Output>(
    command: TwoPersonCommand<Tx, Input, Output>,
    actor: Actor,
    seen: RequestSeen,
  ) => Answer<Output>;
  /** Does it at once by one person, where the rule allows it; told to everybody and reviewed by another. */
  readonly breakGlass: <Input extends Json, Output>(
    command: TwoPersonCommand<Tx, Input, Output>,
    actor: Actor,
    order: TwoPersonOrder<Input>,
  ) => Answer<Output>;
  readonly review: (
    actor: Actor,
    id: string,
    review: Pick<BreakGlassReview, "verdict" | "note">,
  ) => Answer<BreakGlassAct>;
  /** The content as it would be asked for now; writes nothing. */
  readonly look: <Input extends Json, Output>(
    command: TwoPersonCommand<Tx, Input, Output>,
    actor: Actor,
    input: Input,
  ) => Promise<Result<ContentAsked, Refusal | CommandFault>>;
}

export const createTwoPersons = <Tx extends WithLedger & WithApprovals>(ports: PipelinePorts<Tx>): TwoPersons<Tx> => ({
  request: (command, actor, order) => askApproval(ports, command, actor, order),
  decide: (actor, id, decision) => decideOn(ports, actor, id, decision),
  withdraw: (actor, id) => withdrawRequest(ports, actor, id),
  carryOut: (command, actor, seen) => carryOutRequest(ports, command, actor, seen),
  breakGlass: (command, actor, order) => actAlone(ports, command, actor, order),
  review: (actor, id, review) => reviewAct(ports, actor, id, review),
  look: (command, actor, input) => lookAtContent(ports, command, actor, input),
});
