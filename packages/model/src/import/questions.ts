import type { ElementSection } from "../place/sections.ts";
import type { Answer, ImportQuestion, Referred } from "./import-order.ts";
import { referredSections } from "./import-order.ts";
import { foldName } from "./names.ts";
import type { Known, Registry } from "./registry.ts";

export type Resolved =
  | { readonly kind: "known"; readonly known: Known }
  | { readonly kind: "skip" }
  | { readonly kind: "several"; readonly among: readonly Known[] }
  | { readonly kind: "unknown"; readonly near: Known | null };

interface Asked {
  readonly question: ImportQuestion;
  readonly rows: Set<number>;
}

/** Sections in which an answer may make something new, with what it cannot do without. */
const mayMake: Partial<Record<Referred, ElementSection>> = {
  area: "areas",
  organisation: "organisations",
  position: "roles",
};

/** Names of the table and what people say they stand for. A guess is a question, never an answer. */
export class Questions {
  private readonly registry: Registry;
  private readonly answers: ReadonlyMap<string, Answer>;
  private readonly asked = new Map<string, Asked>();
  /** What answers have it made, besides the table's own elements. */
  readonly made: Known[] = [];

  constructor(registry: Registry, answers: readonly Answer[]) {
    this.registry = registry;
    this.answers = new Map(answers.map((answer) => [keyOf(answer.about, answer.text), answer]));
  }

  resolve(about: Exclude<Referred, "itself">, text: string, row: number): Resolved {
    const sections = referredSections[about];
    const found = this.registry.find(sections, text);
    const [only] = found;
    if (only && found.length === 1) return { kind: "known", known: only };
    const answer = this.answers.get(keyOf(about, text));
    const answered = answer ? this.follow(answer, sections) : null;
    if (answered) return answered;
    const candidates = found.length > 0 ? found : this.registry.near(sections, text);
    this.ask({ about, text, candidates, isOptional: false, row });
    return found.length > 0 ? { kind: "several", among: found } : { kind: "unknown", near: candidates[0] ?? null };
  }

  /** Whether an element that the table would add is one that is there; without an answer it is new. */
  resolveItself(
    section: ElementSection,
    text: string,
    row: number,
  ): { readonly known: Known | null; readonly near: Known | null } {
    const answer = this.answers.get(keyOf("itself", text));
    if (answer?.choice.kind === "element") return { known: this.registry.get(section, answer.choice.id), near: null };
    if (answer) return { known: null, near: null };
    const near = this.registry.near([section], text).filter(({ element }) => element !== null);
    if (near.length > 0) this.ask({ about: "itself", text, candidates: near, isOptional: true, row });
    return { known: null, near: near[0] ?? null };
  }

  list(): ImportQuestion[] {
    return [...this.asked.values()].map(({ question, rows }) => ({ ...question, rows: rows.size }));
  }

  private follow({ about, text, choice }: Answer, sections: readonly ElementSection[]): Resolved | null {
    if (choice.kind === "skip") return { kind: "skip" };
    if (choice.kind === "element") {
      const known = sections.map((section) => this.registry.get(section, choice.id)).find((each) => each !== null);
      return known ? { kind: "known", known } : null;
    }
    const section = mayMake[about];
    if (section === undefined) return null;
    const known = this.registry.add(section, text, text);
    this.made.push(known);
    return { kind: "known", known };
  }

  private ask(asking: {
    readonly about: Referred;
    readonly text: string;
    readonly candidates: readonly Known[];
    readonly isOptional: boolean;
    readonly row: number;
  }): void {
    const { about, text, candidates, isOptional, row } = asking;
    const key = keyOf(about, text);
    const asked = this.asked.get(key);
    if (asked) {
      asked.rows.add(row);
      return;
    }
    const mayBeNew = isOptional || about in mayMake;
    const named = candidates.map(({ id, name }) => ({ id, name }));
    this.asked.set(key, {
      question: { about, text, candidates: named, mayBeNew, isOptional, rows: 0 },
      rows: new Set([row]),
    });
  }
}

const keyOf = (about: Referred, text: string): string => `${about} ${foldName(text)}`;
