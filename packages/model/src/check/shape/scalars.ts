import { identifierMaxLength, identifierPattern, isIdentifier } from "@custodiet/core";
import type { SyntaxNode } from "../../syntax/syntax-tree.ts";
import { formWording } from "../../wording/form-wording.ts";
import type { ElementKind, IdByKind } from "./element-kind.ts";
import { keywords, type ValueForm } from "./keywords.ts";
import { placeAt, type Reading } from "./reading.ts";
import { type Broken, broken, type Shape } from "./shape.ts";

/** Any words, at least one letter. A bare number counts as text: `reference: 2026`. */
export function text(): Shape<string> {
  return {
    schema: { type: ["string", "number"], minLength: 1 },
    read: (node, path, reading) => {
      const written = scalarText(node, "a text", path, reading);
      if (written === broken || written.trim() !== "") return written;
      reading.report(formWording.emptyText(), placeAt(node, path));
      return broken;
    },
  };
}

/** A text of some sentences. */
export function paragraph(): Shape<string> {
  return {
    ...text(),
    schema: { type: ["string", "number"], minLength: 1, [keywords.form]: "paragraph" satisfies ValueForm },
  };
}

/** The text of a scalar that is a text or a number; anything else is reported. */
export function scalarText(node: SyntaxNode, expected: string, path: string, reading: Reading): string | Broken {
  if (node.kind === "scalar" && (typeof node.value === "string" || typeof node.value === "number")) return node.text;
  reading.report(formWording.wrongType(describe(node), expected), placeAt(node, path));
  return broken;
}

export function describe(node: SyntaxNode): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "keys with values";
  if (node.value === null) return "nothing";
  return typeof node.value === "number" ? `the number ${node.text}` : `\`${node.text.slice(0, 40)}\``;
}

const identifierSchema = { type: "string", pattern: identifierPattern.source, maxLength: identifierMaxLength };

/** Names that mean something else in lists. */
export const reservedIdentifiers: ReadonlySet<string> = new Set(["all", "everybody"]);

function readIdentifier(node: SyntaxNode, path: string, reading: Reading): string | Broken {
  const written = scalarText(node, "an identifier", path, reading);
  if (written === broken) return broken;
  if (isIdentifier(written) && !reservedIdentifiers.has(written)) return written;
  reading.report(formWording.badIdentifier(written), placeAt(node, path));
  return broken;
}

/** An identifier of something that is defined outside the document. */
export function identifier<Id extends string>(): Shape<Id> {
  return {
    schema: identifierSchema,
    read: (node, path, reading) => readIdentifier(node, path, reading) as Id | Broken,
  };
}

/** The place where an element gets its identifier. */
export function definition<K extends ElementKind>(kind: K): Shape<IdByKind[K]> {
  return {
    schema: { ...identifierSchema, [keywords.defines]: kind },
    read: (node, path, reading) => {
      const id = readIdentifier(node, path, reading);
      // A malformed identifier is still a name: what refers to it is not reported as well.
      if (node.kind === "scalar") reading.definitions.push({ kind, id: node.text, place: placeAt(node, path) });
      return id as IdByKind[K] | Broken;
    },
  };
}

/** The name of an element of one of the kinds; whether it exists is checked when all have been read. */
export function reference<K extends ElementKind>(...kinds: readonly K[]): Shape<IdByKind[K]> {
  return {
    schema: { ...identifierSchema, [keywords.refersTo]: [...kinds] },
    read: (node, path, reading) => {
      const id = scalarText(node, "an identifier", path, reading);
      if (id !== broken) reading.references.push({ kinds, id, place: placeAt(node, path) });
      return id as IdByKind[K] | Broken;
    },
  };
}

/** One of a closed list of words. */
export function choice<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return {
    schema: { enum: [...words] },
    read: (node, path, reading) => {
      const written = scalarText(node, "a word", path, reading);
      if (written === broken) return broken;
      const known = words.find((word) => word === written);
      if (known !== undefined) return known;
      reading.report(() => formWording.wrongWord(written, words), placeAt(node, path));
      return broken;
    },
  };
}

export function flag(): Shape<boolean> {
  return {
    schema: { type: "boolean" },
    read: (node, path, reading) => {
      if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
      reading.report(formWording.wrongType(describe(node), "true or false"), placeAt(node, path));
      return broken;
    },
  };
}
