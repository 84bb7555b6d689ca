/** What a programme's report says in one language; `{name}` stands for what is put there. */
export interface ReportWords {
  readonly rapidTitle: string;
  readonly briefTitle: string;
  readonly facts: string;
  readonly fact: string;
  readonly value: string;
  readonly programme: string;
  readonly tier: string;
  readonly facility: string;
  readonly organisation: string;
  readonly day: string;
  readonly edition: string;
  /** `{answered}`, `{of}`. */
  readonly answered: string;
  readonly lowConfidence: string;
  readonly howLevels: string;
  readonly levels: string;
  readonly domain: string;
  readonly claimed: string;
  readonly verified: string;
  readonly computed: string;
  readonly next: string;
  /** `{level}`, `{met}`, `{of}`. */
  readonly nextOf: string;
  readonly nothingApplies: string;
  readonly notComputed: string;
  readonly highest: string;
  readonly contradictions: string;
  readonly contradictionsText: string;
  readonly noContradictions: string;
  readonly noModel: string;
  /** A position with fewer than three holders, which is not named. */
  readonly heldByFew: string;
  readonly claim: string;
  readonly against: string;
  readonly first: string;
  readonly firstText: string;
  readonly noFirst: string;
  readonly cost: string;
  readonly owner: string;
  readonly stale: string;
  /** `{day}`, `{domain}`, `{from}`, `{to}`. */
  readonly falls: string;
  readonly noStale: string;
  readonly answers: string;
  readonly measure: string;
  readonly level: string;
  readonly unanswered: string;
  readonly releasedTo: string;
  readonly ownersOnly: string;
  readonly independence: string;
  /** Of what is made up for the demonstration. */
  readonly fictional: string;
  /** `null`: the language is written from left to right, and its PDF can be copied from. */
  readonly companion: string | null;
}

/** Puts values in the places of a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, String(value)), text);
