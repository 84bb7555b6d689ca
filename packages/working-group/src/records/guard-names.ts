/** What a kind or a step can ask to be judged beside its own fields; `guards.ts` says how. */
const guardNames = [
  "seatsOfBody",
  "oneSeatAState",
  "daysInOrder",
  "termsApart",
  "termWithinRules",
  "quorum",
  "silenceLongEnough",
  "silenceOver",
  "silenceRuns",
  "agendaOpen",
  "minutesOpen",
  "keptByMeeting",
  "oneSetOfRules",
  "keptByBody",
  "surveyOpen",
  "oneAnswer",
] as const;

export type GuardName = (typeof guardNames)[number];
