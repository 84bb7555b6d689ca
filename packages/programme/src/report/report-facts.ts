/** What a programme's documents are made of; how it is worded stands beside. */
import type { Marking, OfficialLanguage } from "@custodiet/core";
import type { Catalogue, CatalogueId, Level, Measure } from "../catalogue/measure.ts";
import type { Scope } from "../catalogue/scope.ts";
import type { MeasureTexts, Wording } from "../catalogue/wording.ts";
import type { Day } from "../day.ts";
import type { KeptAct } from "../kept/act.ts";
import type { ProgrammeState } from "../kept/replay.ts";
import type { FindingPlace } from "../maturity/computed.ts";
import type { LevelChange } from "../maturity/forecast.ts";
import type { Maturity } from "../maturity/maturity.ts";
import { isOwnMeasure } from "../own/own-measure.ts";
import type { DocumentWords } from "./document-words.ts";
import { fill, type ReportWords } from "./report-words.ts";

/** An act with the position in which it was done; `null`: not known. */
export type ActedAs = KeptAct & { readonly role: string | null };

export interface ReportFacts {
  readonly name: string;
  readonly tier: Maturity["tier"];
  readonly facility: string | null;
  readonly organisation: string;
  /** Of an organisation of the demonstration, and made up. */
  readonly isFictional: boolean;
  readonly on: Day;
  readonly catalogue: Pick<Catalogue, "edition" | "hash" | "evidenceMonths">;
  readonly scope: Pick<Scope, "categories" | "chosen" | "switchedOff">;
  readonly measures: readonly Measure[];
  /** What was asked in the rapid assessment. */
  readonly questions: readonly CatalogueId[];
  readonly answers: ReadonlyMap<CatalogueId, { readonly level: Level }>;
  readonly record: Pick<ProgrammeState["record"], "evidence" | "exemptions">;
  readonly papers: ProgrammeState["papers"];
  readonly former: ProgrammeState["former"];
  readonly tests: ProgrammeState["tests"];
  readonly formerTests: ProgrammeState["formerTests"];
  readonly assignments: ProgrammeState["assignments"];
  readonly acts: readonly ActedAs[];
  readonly rapid: Maturity;
  readonly full: Maturity;
  readonly forecast: readonly LevelChange[];
  readonly origin: Origin;
  /** What an assessment of the model says; `null`: none was asked. */
  readonly risk: AssessedRisk | null;
  /** `null`: a position that so few hold is not named in what leaves. */
  readonly placeName: (place: FindingPlace) => string | null;
  readonly marking: Marking;
  /** What an organisation is called that the document is released to. */
  readonly partyName: (party: string) => string;
  readonly createdAtMs: number;
}

/** What a document was written from: with the same origin, day and language it is the same. */
export interface Origin {
  /** SHA-256 of the programme's acts. */
  readonly state: string;
  /** How many they were. */
  readonly acts: number;
  readonly catalogue: string;
  /** `null`: none was asked. */
  readonly model: string | null;
  readonly assessment: string | null;
}

export interface AssessedRisk {
  /** Of all positions, 0 to 1. */
  readonly highest: number;
  /** Positions that miss a requirement, of how many. */
  readonly missed: number;
  readonly positions: number;
}

export interface ReportLanguage {
  readonly language: OfficialLanguage;
  readonly words: ReportWords;
  readonly documentWords: DocumentWords;
  /** Of the catalogue: by list and name. */
  readonly catalogueWords: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly texts: Readonly<Record<string, MeasureTexts>>;
  /** Of measures whose words were written in a language of their own, by id. */
  readonly textLanguages: Readonly<Record<string, OfficialLanguage>>;
  /** How far the catalogue's texts have been looked at. */
  readonly catalogueReview: Wording["review"];
  /** Our words for the commitments, by code. */
  readonly commitments: Readonly<Record<string, string>>;
  /** Positions that persons hold on the instance, by role. */
  readonly roles: Readonly<Record<string, string>>;
}

/** `policy`: the national or the agency policy, or the facility's programme, by the programme's tier. */
export const reportKinds = ["policy", "audit", "brief", "rapid"] as const;
export type ReportKind = (typeof reportKinds)[number];

export const wordOf = (words: ReportLanguage["catalogueWords"], list: string, name: string): string =>
  words[list]?.[name] ?? name;

/** With its id; an organisation's own says that it is one. */
export function titleOf({ texts, documentWords }: ReportLanguage, id: CatalogueId): string {
  const title = [id, texts[id]?.title ?? ""].join(" ").trim();
  return isOwnMeasure(id) ? fill(documentWords.ownMeasure, { title }) : title;
}
