/** HTML that cannot say more than it was given: what is put into it is text unless it was made here. */

declare const made: unique symbol;

/** Markup that this file made. */
export type Html = string & { readonly [made]: true };

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? "");

export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

const empty: ReadonlySet<string> = new Set(["meta", "link", "input", "br"]);

/**
 * An element; a string within it is text.
 *
 * @example
 * element("p", { lang: "en" }, "a < b"); // <p lang="en">a &lt; b</p>
 */
export function element(name: string, attributes: Attributes, ...within: readonly (Html | Text)[]): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`],
  );
  const open = `<${name}${written.join("")}>`;
  return (empty.has(name) ? open : `${open}${joined(within)}</${name}>`) as Html;
}

/** Text, to be told apart from markup. */
export interface Text {
  readonly text: string;
}

export const text = (value: string): Text => ({ text: value });

export const joined = (parts: readonly (Html | Text)[]): Html =>
  parts.map((part) => (typeof part === "string" ? part : escaped(part.text))).join("") as Html;

export const wholePage = (html: Html): string => `<!doctype html>\n${html}\n`;
