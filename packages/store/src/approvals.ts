/** Two persons' acts as the other rooms read them; they are written by the trust room's transaction alone. */
import type { ApprovalRequest, BreakGlassAct, Scope } from "@custodiet/trust";

export interface ApprovalQueries {
  readonly get: (scope: Scope, id: string) => Promise<ApprovalRequest | null>;
  /** Newest first. */
  readonly list: (scope: Scope, limit: number) => Promise<readonly ApprovalRequest[]>;
  /** What was done by one person alone, newest first. */
  readonly breakGlass: (scope: Scope, limit: number) => Promise<readonly BreakGlassAct[]>;
}
