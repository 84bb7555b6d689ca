/** What a meeting's papers call things: `content/meeting-packs/`, a file for each language. */
export interface PackWords {
  /** `null`: whoever speaks the language has read it. */
  readonly needsReview: string | null;
  readonly pack: string;
  readonly independence: string;
  readonly office: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly form: string;
  readonly body: string;
  readonly interpretation: string;
  readonly fact: string;
  readonly value: string;
  readonly details: string;
  readonly agenda: string;
  readonly papers: string;
  readonly attendance: string;
  readonly actions: string;
  readonly decisions: string;
  readonly none: string;
  readonly untitled: string;
  readonly number: string;
  readonly item: string;
  readonly proposedBy: string;
  readonly minutes: string;
  readonly carried: string;
  readonly symbol: string;
  readonly title: string;
  readonly submittedBy: string;
  readonly marking: string;
  readonly party: string;
  readonly seat: string;
  readonly name: string;
  readonly credential: string;
  readonly signature: string;
  readonly holder: string;
  readonly due: string;
  readonly state: string;
  readonly decision: string;
  readonly text: string;
  readonly present: string;
  readonly excused: string;
  readonly absent: string;
  readonly decided: string;
  readonly treated: string;
  readonly outcome: string;
  readonly releasedTo: string;
  readonly ownersOnly: string;
  readonly everybody: string;
  readonly community: string;
  /** States and options of fields, by their name. */
  readonly choices: Readonly<Record<string, string>>;
  /** All that a calendar tells of what is at TLP:AMBER and above. */
  readonly busy: string;
  /** Of a PDF written from right to left. */
  readonly companion: string | null;
}
