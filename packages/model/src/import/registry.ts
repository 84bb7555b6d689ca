import { type Json, nearName } from "@custodiet/core";
import { namespaceOf } from "../check/shape/element-kind.ts";
import type { JsonObject } from "../edit/document-edit.ts";
import { isArray, isObject } from "../edit/json-values.ts";
import type { DocumentView } from "../edit/view-document.ts";
import { type ElementSection, elementSections, kindOfSection } from "../place/sections.ts";
import { foldName, freeIdentifier, identifierFrom, numbersIn } from "./names.ts";

export interface Known {
  readonly section: ElementSection;
  readonly id: string;
  readonly name: string;
  /** As the document has it; `null`: it would be made. */
  readonly element: JsonObject | null;
}

/** What can be named: the elements of the document, and those that the table would add. */
export class Registry {
  private readonly byId = new Map<string, Known>();
  private readonly byName = new Map<string, Known[]>();
  private readonly taken = new Map<string, Set<string>>();
  private readonly byEnds = new Map<string, Known[]>();

  constructor(view: DocumentView) {
    for (const section of elementSections) {
      for (const element of listOf(view.sections[section])) {
        const { id, name } = element;
        if (typeof id === "string") this.keep({ section, id, name: typeof name === "string" ? name : id, element });
      }
    }
  }

  get(section: ElementSection, id: string): Known | null {
    return this.byId.get(`${section} ${id}`) ?? null;
  }

  /** All of a section, in the order of the document. */
  all(section: ElementSection): readonly Known[] {
    return [...this.byId.values()].filter((known) => known.section === section);
  }

  /** By identifier in the first section that has it; else all that have this very name. */
  find(sections: readonly ElementSection[], text: string): readonly Known[] {
    for (const section of sections) {
      const known = this.get(section, text);
      if (known) return [known];
    }
    for (const section of sections) {
      const named = this.byName.get(`${section} ${foldName(text)}`) ?? [];
      if (named.length > 0) return named;
    }
    return [];
  }

  /** The nearest by name that are not simply others of a series. */
  near(sections: readonly ElementSection[], text: string): readonly Known[] {
    const folded = foldName(text);
    const numbers = numbersIn(folded);
    const candidates = sections.flatMap((section) =>
      endsOf(folded).flatMap((end) => this.byEnds.get(`${section} ${end}`) ?? []),
    );
    const names = new Map(candidates.map((known) => [foldName(known.name), known]));
    const fitting = [...names.keys()].filter((name) => numbersIn(name) === numbers && name !== folded);
    const near = nearName(folded, fitting);
    const found = near === null ? undefined : names.get(near);
    const inside = [...names.values()].filter((known) => known !== found && isPart(foldName(known.name), folded));
    return [...(found ? [found] : []), ...inside].slice(0, 5);
  }

  /** Gives a new element an identifier and keeps it. */
  add(section: ElementSection, wanted: string, name: string): Known {
    const taken = this.takenWith(section);
    const stem = kindOfSection[section];
    const id = freeIdentifier(identifierFrom(wanted), stem, taken);
    const known: Known = { section, id, name, element: null };
    this.keep(known);
    return known;
  }

  private keep(known: Known): void {
    const { section, id, name } = known;
    this.byId.set(`${section} ${id}`, known);
    push(this.byName, `${section} ${foldName(name)}`, known);
    // What the table itself adds is never what it misspells: a series of new doors is not compared with itself.
    for (const end of known.element === null ? [] : endsOf(foldName(name)))
      push(this.byEnds, `${section} ${end}`, known);
    this.takenWith(section).add(id);
  }

  private takenWith(section: ElementSection): Set<string> {
    const namespace = namespaceOf(kindOfSection[section]);
    const taken = this.taken.get(namespace) ?? new Set();
    this.taken.set(namespace, taken);
    return taken;
  }
}

export const listOf = (value: Json | undefined): readonly JsonObject[] =>
  isArray(value) ? value.filter(isObject) : [];

/** A misspelt name keeps its beginning or its end: only such are compared letter by letter. */
const endsOf = (folded: string): readonly string[] => [`^${folded.slice(0, 3)}`, `${folded.slice(-2)}$`];

/** `blood bank` is part of `blood bank ground floor`. */
const isPart = (some: string, other: string): boolean =>
  some !== other && (` ${other} `.includes(` ${some} `) || ` ${some} `.includes(` ${other} `));

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
