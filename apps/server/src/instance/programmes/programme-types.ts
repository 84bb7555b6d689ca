/** Programmes as routes ask for them. `null`: not found, or not in sight. */
import type { DocumentTree, FacilityId, Marking, ModelHash, OfficialLanguage } from "@custodiet/core";
import type {
  AssessedRisk,
  CatalogueId,
  ComputedCriterion,
  FindingPlace,
  LevelChange,
  Maturity,
  Measure,
  ModelMeasure,
  Origin,
  Practice,
  ProgrammeAct,
  ProgrammeDay,
  ProgrammeState,
  ReportKind,
  Ruling,
  Tier,
} from "@custodiet/programme";
import type { ProgrammeHead, StoredAct } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { LeavingFile } from "../../exports/export-file.ts";
import type { CatalogueContent } from "../../programme/catalogue-content.ts";
import type { SendChoices, SendPreview } from "../sharing/sharing-types.ts";

/** What a facility's model and its assessment say of criteria. */
export interface SaidByModel {
  readonly version: number;
  readonly modelHash: ModelHash;
  /** Of the assessment of this very model that was asked too; `null`: there is none. */
  readonly assessmentHash: string | null;
  /** Of its targets, each once. */
  readonly categories: readonly string[];
  readonly computed: readonly ComputedCriterion[];
  /** Its measures with the detection that it states of them. */
  readonly measures: readonly ModelMeasure[];
  readonly nameOf: (place: FindingPlace) => string;
  /** A position whose name says something of persons: in no file that leaves. */
  readonly isHeldByFew: (place: FindingPlace) => boolean;
  /** Of the assessment: what is to be mended, most harmful first. */
  readonly findings: readonly AssessmentFinding[];
  readonly marking: Marking;
  /** `null`: no assessment of this very model was there to ask. */
  readonly risk: AssessedRisk | null;
}

export interface AssessmentFinding {
  /** The scenario's name. */
  readonly reference: string;
  readonly role: string;
  readonly target: string;
  readonly act: "theft" | "sabotage";
  readonly conditionalRisk: number;
  readonly isRequirementMissed: boolean;
}

export interface ProgrammeLine {
  readonly head: ProgrammeHead;
  readonly facilityName: string | null;
  /** Answers of the rapid assessment, of how many questions. */
  readonly answered: number;
  readonly questions: number;
  readonly contradictions: number;
  readonly marking: Marking;
}

export interface ProgrammeInSight {
  readonly head: ProgrammeHead;
  /** The catalogue it was read with: its organisation's own measures stand behind the others. */
  readonly content: CatalogueContent;
  readonly facilityName: string | null;
  readonly state: ProgrammeState;
  readonly acts: readonly StoredAct[];
  readonly on: ProgrammeDay;
  readonly measures: readonly Measure[];
  readonly questions: readonly CatalogueId[];
  /** `null`: of no facility, none is there, or the person may not look at its assessment. */
  readonly model: SaidByModel | null;
  /** Of criteria: by the model and by tests. */
  readonly said: readonly ComputedCriterion[];
  readonly full: Maturity;
  readonly rapid: Maturity;
  /** What falls or rises by time alone within a year. */
  readonly forecast: readonly LevelChange[];
  readonly practiceOf: (measure: Measure) => Practice;
  readonly marking: Marking;
  readonly nameOf: (person: string) => string;
}

/** A criterion that waits for a second person's agreement. */
export interface WaitingExemption {
  readonly approval: string;
  readonly criterion: string;
}

export interface ProgrammeOrder {
  readonly tier: Tier;
  readonly facility: string | null;
  readonly name: string;
  /** For a State or an agency; a facility's are its model's. */
  readonly categories: readonly string[];
}

/** What is said of evidence whose file comes with it. */
export type EvidenceOrder = Omit<
  Extract<ProgrammeAct, { type: "evidenced" }>,
  "type" | "evidence" | "hash" | "file"
> & {
  /** That other evidence has the same file is known, and meant so. */
  readonly isKnownTwice: boolean;
};

export interface ProgrammeEvidence {
  /** The largest file that is taken. */
  readonly mostBytes: number;
  readonly keep: (
    actor: Actor,
    id: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
    order: EvidenceOrder,
  ) => Promise<ProgrammeInSight | null>;
  /** The file of evidence that stands or stood. `null`: there is none, or it is not kept here. */
  readonly read: (actor: Actor, id: string, evidence: string) => Promise<LeavingFile | null>;
}

export interface ReportOrder {
  readonly kind: ReportKind;
  readonly language: OfficialLanguage;
  readonly format: "pdf" | "docx";
  /** The hash of a letterhead of the organisation, for a DOCX. */
  readonly letterhead: string | null;
}

export type PreviewOrder = Pick<ReportOrder, "kind" | "language">;

export interface PreviewedDocument {
  readonly tree: DocumentTree;
  readonly marking: Marking;
}

/** A document that left, and what was done since. */
export interface TakenDocument {
  readonly kind: ReportKind;
  readonly language: string;
  readonly format: string;
  readonly atMs: number;
  /** SHA-256 of the file. */
  readonly hash: string | null;
  /** `null`: it was taken before documents said what they were written from. */
  readonly origin: Origin | null;
  /** Acts since; `null`: not known. */
  readonly actsSince: number | null;
  readonly isModelOther: boolean;
  readonly isCatalogueOther: boolean;
}

export interface WrittenDocuments {
  readonly tier: Tier;
  readonly name: string;
  readonly on: ProgrammeDay;
  readonly marking: Marking;
  readonly origin: Origin;
  /** The latest of each kind and language, latest first. */
  readonly taken: readonly TakenDocument[];
}

export interface Programmes {
  readonly evidence: ProgrammeEvidence;
  /** As the actor's organisation works with it, or as it was shipped. */
  readonly content: (actor: Actor, own?: "with" | "without") => Promise<CatalogueContent>;
  readonly list: (actor: Actor) => Promise<readonly ProgrammeLine[]>;
  /** Facilities of the organisation that have no programme yet. */
  readonly facilitiesWithout: (actor: Actor) => Promise<readonly { readonly id: FacilityId; readonly name: string }[]>;
  readonly begin: (actor: Actor, order: ProgrammeOrder) => Promise<string>;
  readonly read: (actor: Actor, id: string) => Promise<ProgrammeInSight | null>;
  readonly waitingExemptions: (actor: Actor, id: string) => Promise<readonly WaitingExemption[]>;
  /** What may be written down by who may `programme.record`. */
  readonly record: (
    actor: Actor,
    id: string,
    /** `name`: gives a fresh one, for evidence and tests. */
    acts: (name: () => string) => readonly ProgrammeAct[],
  ) => Promise<ProgrammeInSight | null>;
  readonly review: (actor: Actor, id: string, acts: readonly ProgrammeAct[]) => Promise<ProgrammeInSight | null>;
  /** Takes the categories over that its facility's model has now, and what is chosen beside. */
  readonly rescope: (
    actor: Actor,
    id: string,
    scope: Omit<Extract<ProgrammeAct, { type: "scoped" }>, "type">,
  ) => Promise<ProgrammeInSight | null>;
  /** Says what the law of the place lets one do. */
  readonly rule: (actor: Actor, id: string, rulings: readonly Ruling[]) => Promise<ProgrammeInSight | null>;
  /** Returns the request's id. */
  readonly askExemption: (
    actor: Actor,
    id: string,
    asked: { readonly criterion: string; readonly reason: string },
  ) => Promise<string | null>;
  /** Which documents it writes, and how those stand that were taken before. */
  readonly documents: (actor: Actor, id: string) => Promise<WrittenDocuments | null>;
  /** A document as it would be written now: to be looked at, not to be taken away. */
  readonly preview: (actor: Actor, id: string, order: PreviewOrder) => Promise<PreviewedDocument | null>;
  readonly report: (actor: Actor, id: string, order: ReportOrder) => Promise<LeavingFile | null>;
  /** Every criterion with how it stands, as a table. */
  readonly table: (actor: Actor, id: string, language: OfficialLanguage) => Promise<LeavingFile | null>;
  /** To whom its levels may go, and who could sign that. */
  readonly sendChoices: (actor: Actor, id: string) => Promise<SendChoices | null>;
  readonly previewSend: (actor: Actor, id: string, to: readonly string[]) => Promise<SendPreview | null>;
  /** Returns the request's id. */
  readonly askSend: (actor: Actor, id: string, to: readonly string[], reason: string) => Promise<string | null>;
}
