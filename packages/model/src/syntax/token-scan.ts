/**
 * Reads the tokens of a file one by one and stops at the first that no facility document needs, before anything
 * recursive runs: the lexer and the parser of concrete syntax keep their own stack, composing does not.
 */
import type { SourceSpan } from "@custodiet/core";
import { CST, Lexer, Parser } from "yaml";
import { syntaxWording } from "../wording/syntax-wording.ts";
import type { Wording } from "../wording/wording.ts";
import { syntaxLimits } from "./limits.ts";
import type { LineIndex } from "./line-index.ts";

export interface TokenBudget {
  tokensLeft: number;
}

export type TokenScan =
  | { readonly ok: true; readonly tokens: readonly CST.Token[] }
  | { readonly ok: false; readonly wording: Wording; readonly span: SourceSpan };

/** The concrete syntax of a file, or the first thing in it that is refused. */
export function scanTokens(text: string, lines: LineIndex, budget: TokenBudget): TokenScan {
  const spanAt = (offset: number, length: number): SourceSpan =>
    lines.span(offset, Math.min(text.length, offset + Math.max(1, Math.min(length, shownCharacters))));
  const surplus = findSurplusSign(text, budget.tokensLeft);
  if (surplus !== null) return { ok: false, wording: syntaxWording.tooMany(), span: spanAt(surplus, 1) };
  // All of it before any is parsed: parsing costs twice as much, and a text with too much in it is not worth it.
  const lexemes: string[] = [];
  const seen: Seen = { hasStarted: false, isScalarNext: false };
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (budget.tokensLeft-- <= 0) return { ok: false, wording: syntaxWording.tooMany(), span: spanAt(offset, 1) };
    const wording = refusedLexeme(lexeme, seen);
    if (wording) return { ok: false, wording, span: spanAt(offset, lexeme.length) };
    lexemes.push(lexeme);
    if (!isMark(lexeme)) offset += lexeme.length;
  }
  return parseLexemes(lexemes, spanAt);
}

function parseLexemes(lexemes: readonly string[], spanAt: (offset: number, length: number) => SourceSpan): TokenScan {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > stackLimit) {
      return { ok: false, wording: syntaxWording.tooDeep(), span: spanAt(offset, lexeme.length) };
    }
    if (!isMark(lexeme)) offset += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return { ok: true, tokens };
}

/**
 * Each of these signs makes a token or more, wherever a long text is not refused for its length: counting them costs a
 * hundredth of reading them. The offset of the first that is too many, or `null`.
 */
function findSurplusSign(text: string, limit: number): number | null {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (signs.has(text.charCodeAt(at)) && ++count > limit) return at;
  }
  return null;
}

const signs: ReadonlySet<number> = new Set([...'\n,[]{}:"?-'].map((sign) => sign.charCodeAt(0)));

/** Where the scan stands: whether the document has begun, and whether the lexer announced an unquoted text. */
interface Seen {
  hasStarted: boolean;
  isScalarNext: boolean;
}

/** The parser's stack holds the document and each collection that is open. */
const stackLimit = syntaxLimits.depth + 1;

const shownCharacters = 40;

/** Signs the lexer puts between tokens; they are no part of the text. */
const isMark = (lexeme: string): boolean => lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR;

function refusedLexeme(lexeme: string, seen: Seen): Wording | null {
  if (seen.isScalarNext) {
    seen.isScalarNext = false;
    return refusedPlain(lexeme);
  }
  const type = CST.tokenType(lexeme);
  switch (type) {
    case "scalar":
      seen.hasStarted = true;
      seen.isScalarNext = true;
      return null;
    case "anchor":
    case "alias":
      return syntaxWording.anchor(lexeme);
    case "tag":
      return syntaxWording.tag(lexeme);
    case "directive-line":
    case "doc-end":
      return syntaxWording.severalDocuments();
    case "doc-start": {
      const isSecond = seen.hasStarted;
      seen.hasStarted = true;
      return isSecond ? syntaxWording.severalDocuments() : null;
    }
    case "double-quoted-scalar":
      seen.hasStarted = true;
      return badEscape.test(lexeme) ? syntaxWording.badYaml(badEscapeMessage) : refusedLength(lexeme);
    case "single-quoted-scalar":
      seen.hasStarted = true;
      return refusedLength(lexeme);
    default:
      return null;
  }
}

function refusedPlain(lexeme: string): Wording | null {
  const curly = curlyQuote.exec(lexeme);
  if (curly) return syntaxWording.curlyQuote(curly[0]);
  const space = unusualSpace.exec(lexeme);
  return space ? syntaxWording.unusualSpace(space[0]) : refusedLength(lexeme);
}

// A curly mark where a value begins. Inside a text it is a letter like any other.
const curlyQuote = /^[\u201C\u201D\u201E\u2018\u2019]/;

// As indentation, or behind a key: to YAML it is a letter.
const unusualSpace = /^[\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000]/;

function refusedLength(lexeme: string): Wording | null {
  return lexeme.length > syntaxLimits.scalarCharacters ? syntaxWording.scalarTooLong(lexeme.length) : null;
}

// YAML 1.2.2, section 5.7. A text full of bad escapes would otherwise cost one error object for each.
const badEscape = /^(?:[^\\]|\\[0abt\tnvfre "/\\N_LPxuU\r\n])*\\[^0abt\tnvfre "/\\N_LPxuU\r\n]/;
const badEscapeMessage = "After \\ within double quotation marks only the escapes of YAML may stand; write \\\\";
