/** Steps that somebody waits for: where a record stands still until they are done. Others are possible, and wait for nobody. */

export interface AwaitedStep {
  readonly step: string;
  /** It waits once the time in this field is past; `null`: at once. */
  readonly after: string | null;
}

const at = (step: string, after: string | null = null): AwaitedStep => ({ step, after });

/** By kind. */
export const awaitedSteps: Readonly<Record<string, readonly AwaitedStep[]>> = {
  seat: [at("confirm"), at("begin", "from"), at("expire", "until"), at("vacate")],
  "focus-group": [at("draft-charter"), at("adopt-charter"), at("finish")],
  participation: [at("join"), at("leave", "until")],
  output: [at("review"), at("publish")],
  meeting: [
    at("open", "starts"),
    at("close", "ends"),
    at("table-minutes"),
    at("adopt-minutes", "silence-until"),
    at("publish"),
  ],
  session: [at("hold", "ends")],
  "agenda-item": [at("close")],
  paper: [at("circulate")],
  decision: [at("adopt-by-consensus"), at("adopt-by-silence", "silence-until")],
  "action-item": [at("accept"), at("verify")],
  event: [at("hold", "until")],
  trend: [at("table")],
  expert: [at("list")],
  pledge: [at("fulfil", "due"), at("confirm")],
  "peer-visit": [at("invite"), at("begin", "from"), at("visit", "until"), at("report"), at("close")],
  offer: [at("close", "until")],
  request: [at("close", "until")],
  survey: [at("close", "closes-on"), at("publish")],
  "implementation-report": [at("clear"), at("share")],
  "library-item": [at("list")],
};
