/** What stands in the address behind the `?`: choices that can be linked to and that the back button undoes. */

export interface FacilitySearch {
  readonly tab?: "ranking" | "targets" | "assumptions" | "model" | "versions" | "history";
  /** Number of an older version that is shown in the place of the latest. */
  readonly version?: number;
  /** Numbers of the versions to compare. */
  readonly from?: number;
  readonly to?: number;
  /** What the ranking ranks; positions where it is not said. */
  readonly by?: "target" | "act";
  readonly view?: "sequence" | "list";
  /** A draft of it, in place of the stored version: by forms, as text, or what it changes. */
  readonly edit?: "form" | "text" | "review";
  /** What is tried, each as it is written; there and empty where nothing is yet. */
  readonly whatIf?: readonly unknown[];
  /** The kind of element that is listed. */
  readonly list?: string;
  /**
   * `area:hall`, `crossing:main-gate`, `target:fresh-fuel` or `measure:gate-badge`; in a draft also `roles:director`,
   * `threatStatement` or `add:areas`.
   */
  readonly select?: string;
  /** The target that the sequence diagram is drawn for. */
  readonly goal?: string;
  readonly act?: "theft" | "sabotage";
  readonly mode?: "non-violent" | "violent";
  readonly target?: string;
  /** Of the history: one of its four questions, the words that are looked for, and before which entry. */
  readonly asked?: "saw" | "changed" | "approved" | "exported";
  readonly words?: string;
  readonly before?: number;
}

export interface ScenarioSearch {
  readonly rule?: "deterministic";
  /** Which of the ten most vulnerable paths, counted from 1. */
  readonly path?: number;
  readonly step?: number;
  readonly view?: "sequence";
  /** Number of the version whose assessment it is of; without one the latest. */
  readonly version?: number;
}

export interface CompareSearch {
  /** A facility in one of its versions: `hospital@2`. */
  readonly left?: string;
  readonly right?: string;
}

export interface SignInSearch {
  /** Where the person wanted to go: a place within this site. */
  readonly back?: string;
}

export interface CertificateSearch {
  /** The usual port of this server, to come back by. */
  readonly port?: number;
}

export interface CatalogueSearch {
  readonly words?: string;
  readonly domain?: "GOV" | "TRU" | "ACC" | "NMA" | "DET" | "RES" | "CUL" | "SHA";
  readonly tier?: "national" | "agency" | "facility";
  readonly quick?: "yes";
  /** The organisation's own alone. */
  readonly own?: "yes";
}

export interface RapidSearch {
  /** The measure that is asked about, or `result`. */
  readonly at?: string;
}

export interface ProgrammeTrendSearch {
  /** Days that are compared, `2026-11-25`. */
  readonly from?: string;
  readonly to?: string;
  /** Another programme, which is the second side. */
  readonly beside?: string;
}

export interface DocumentsSearch {
  /** The document that is looked at. */
  readonly kind?: string;
  /** In which it is written; the page's where it is not said. */
  readonly language?: string;
}

export interface RecordSearch {
  /** Of a record that has a page made for its work: `agenda`, `participants`, `record`. */
  readonly part?: string;
}

/** What the board of trends has its columns by. */
export const trendColumns = ["driver", "horizon", "confidence"] as const;

export interface TrendsSearch {
  readonly by?: (typeof trendColumns)[number];
  readonly state?: string;
  readonly confidence?: string;
}

export interface ExpertsSearch {
  readonly topic?: string;
  readonly language?: string;
  readonly competence?: string;
}

export interface BoardSearch {
  /** What is offered and asked for. */
  readonly exchanged?: string;
}

export interface LibrarySearch {
  readonly words?: string;
  readonly kind?: string;
  readonly topic?: string;
  readonly language?: string;
  readonly year?: string;
  readonly sort?: "title";
  /** From 1. */
  readonly page?: number;
}

export interface WordsSearch {
  /** What is searched for. */
  readonly q?: string;
}

export interface RegistrySearch {
  /** A day, `2026-11-25`. */
  readonly asOf?: string;
  readonly source?: string;
}

export interface GroupSearch {
  readonly words?: string;
  readonly state?: string;
  readonly sort?: string;
  readonly order?: "up" | "down";
  /** From 1. */
  readonly page?: number;
}

export interface LedgerSearch {
  /** Only entries before this one. */
  readonly before?: number;
  /** The entry whose proof is open. */
  readonly entry?: number;
}

type Raw = Readonly<Record<string, unknown>>;

export function readFacilitySearch(raw: Raw): FacilitySearch {
  return {
    ...oneOf(raw, "tab", ["ranking", "targets", "assumptions", "model", "versions", "history"]),
    ...oneOf(raw, "by", ["target", "act"]),
    ...oneOf(raw, "view", ["sequence", "list"]),
    ...oneOf(raw, "edit", ["form", "text", "review"]),
    ...(Array.isArray(raw["whatIf"]) ? { whatIf: raw["whatIf"] as readonly unknown[] } : {}),
    ...shortText(raw, "list"),
    ...shortText(raw, "goal"),
    ...oneOf(raw, "act", ["theft", "sabotage"]),
    ...oneOf(raw, "mode", ["non-violent", "violent"]),
    ...shortText(raw, "select"),
    ...shortText(raw, "target"),
    ...count(raw, "version"),
    ...count(raw, "from"),
    ...count(raw, "to"),
    ...oneOf(raw, "asked", ["saw", "changed", "approved", "exported"]),
    ...shortText(typeof raw["words"] === "number" ? { words: String(raw["words"]) } : raw, "words"),
    ...index(raw, "before"),
  };
}

export function readScenarioSearch(raw: Raw): ScenarioSearch {
  return {
    ...oneOf(raw, "rule", ["deterministic"]),
    ...oneOf(raw, "view", ["sequence"]),
    ...count(raw, "path"),
    ...count(raw, "step"),
    ...count(raw, "version"),
  };
}

export const readCompareSearch = (raw: Raw): CompareSearch => ({
  ...shortText(raw, "left"),
  ...shortText(raw, "right"),
});

export const readLedgerSearch = (raw: Raw): LedgerSearch => ({ ...index(raw, "before"), ...index(raw, "entry") });

export function readRegistrySearch(raw: Raw): RegistrySearch {
  const { asOf } = raw;
  const isDay = typeof asOf === "string" && /^\d{4}-\d{2}-\d{2}$/.test(asOf) && !Number.isNaN(Date.parse(asOf));
  return { ...(isDay ? { asOf } : {}), ...shortText(raw, "source") };
}

export const readGroupSearch = (raw: Raw): GroupSearch => ({
  ...shortText(typeof raw["words"] === "number" ? { words: String(raw["words"]) } : raw, "words"),
  ...shortText(raw, "state"),
  ...shortText(raw, "sort"),
  ...oneOf(raw, "order", ["up", "down"]),
  ...count(raw, "page"),
});

export const readCatalogueSearch = (raw: Raw): CatalogueSearch => ({
  ...shortText(raw, "words"),
  ...oneOf(raw, "domain", ["GOV", "TRU", "ACC", "NMA", "DET", "RES", "CUL", "SHA"]),
  ...oneOf(raw, "tier", ["national", "agency", "facility"]),
  ...oneOf(raw, "quick", ["yes"]),
  ...oneOf(raw, "own", ["yes"]),
});

export const planStandings = ["open", "waiting", "overdue", "accepted", "done"] as const;

export interface PlanSearch {
  readonly words?: string;
  readonly standing?: (typeof planStandings)[number];
  readonly order?: "worth";
}

export const readPlanSearch = (raw: Raw): PlanSearch => ({
  ...shortText(raw, "words"),
  ...oneOf(raw, "standing", planStandings),
  ...oneOf(raw, "order", ["worth"]),
});

export const readRapidSearch = (raw: Raw): RapidSearch => shortText(raw, "at");

export const readDocumentsSearch = (raw: Raw): DocumentsSearch => ({
  ...shortText(raw, "kind"),
  ...shortText(raw, "language"),
});

export const readProgrammeTrendSearch = (raw: Raw): ProgrammeTrendSearch => ({
  ...shortText(raw, "from"),
  ...shortText(raw, "to"),
  ...shortText(raw, "beside"),
});

export const readRecordSearch = (raw: Raw): RecordSearch => shortText(raw, "part");

export const readTrendsSearch = (raw: Raw): TrendsSearch => ({
  ...oneOf(raw, "by", trendColumns),
  ...shortText(raw, "state"),
  ...shortText(raw, "confidence"),
});

export const readExpertsSearch = (raw: Raw): ExpertsSearch => ({
  ...shortText(raw, "topic"),
  ...shortText(raw, "language"),
  ...shortText(raw, "competence"),
});

export const readBoardSearch = (raw: Raw): BoardSearch => shortText(raw, "exchanged");

export const readLibrarySearch = (raw: Raw): LibrarySearch => ({
  ...shortText(withText(raw, "words"), "words"),
  ...shortText(raw, "kind"),
  ...shortText(raw, "topic"),
  ...shortText(raw, "language"),
  ...shortText(withText(raw, "year"), "year"),
  ...oneOf(raw, "sort", ["title"]),
  ...count(raw, "page"),
});

/** A number in the address is read as one, where it is a word. */
const withText = (raw: Raw, name: string): Raw =>
  typeof raw[name] === "number" ? { ...raw, [name]: String(raw[name]) } : raw;

export const readWordsSearch = (raw: Raw): WordsSearch =>
  // A number in the address is read as one: "q=12" asks for the word 12.
  shortText(typeof raw["q"] === "number" ? { q: String(raw["q"]) } : raw, "q");

export function readSignInSearch(raw: Raw): SignInSearch {
  const { back } = raw;
  const isWithin = typeof back === "string" && back.length <= 500 && /^\/(?![/\\])/.test(back);
  return isWithin ? { back } : {};
}

export function readCertificateSearch(raw: Raw): CertificateSearch {
  const port = Number(raw["port"]);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? { port } : {};
}

function oneOf<Key extends string, const Value extends string>(raw: Raw, key: Key, known: readonly Value[]) {
  const value = known.find((candidate) => candidate === raw[key]);
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<Key, Value>>>;
}

function shortText<Key extends string>(raw: Raw, key: Key) {
  const value = raw[key];
  const isUsable = typeof value === "string" && value.length > 0 && value.length <= 160;
  return (isUsable ? { [key]: value } : {}) as Readonly<Partial<Record<Key, string>>>;
}

function count<Key extends string>(raw: Raw, key: Key) {
  const value = Number(raw[key]);
  const isUsable = Number.isInteger(value) && value >= 1 && value <= 1000;
  return (isUsable ? { [key]: value } : {}) as Readonly<Partial<Record<Key, number>>>;
}

/** A place in the ledger, counted from 0. */
function index<Key extends string>(raw: Raw, key: Key) {
  const value = Number(raw[key] ?? -1);
  return (Number.isSafeInteger(value) && value >= 0 ? { [key]: value } : {}) as Readonly<Partial<Record<Key, number>>>;
}
