/** A whole page: its head, the menu, the languages, what it says, and who stands behind it. */
import { directionOf, languageTag } from "@custodiet/core";
import { element, type Html, joined, text, wholePage } from "./html.ts";
import type { PageBlock } from "./page.ts";
import type { PublicWords } from "./words.ts";
import { writeBlocks } from "./write-blocks.ts";

export interface PageFrame {
  readonly words: PublicWords;
  readonly languages: ReadonlyMap<string, PublicWords>;
  /** Pages of the menu, by the last part of their addresses. */
  readonly menu: readonly string[];
  /** `null`: the page is not there. */
  readonly page: string | null;
  /** What follows the language in its address; left out: the page's own name. */
  readonly address?: string;
  readonly today: string;
  readonly isDemonstration: boolean;
}

export function writePage(frame: PageFrame, blocks: readonly PageBlock[]): string {
  const { words, page } = frame;
  const { say, language } = words;
  const title = say(`public-pages:page.${page ?? "not-found"}`);
  return wholePage(
    element(
      "html",
      { lang: language, dir: directionOf(language) },
      element(
        "head",
        {},
        element("meta", { charset: "utf-8" }),
        element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        element("meta", { name: "color-scheme", content: "light dark" }),
        element("link", { rel: "icon", href: "/mark.svg", type: "image/svg+xml" }),
        element("link", { rel: "stylesheet", href: "/public-pages.css" }),
        ...(language === languageTag("zh")
          ? [element("link", { rel: "stylesheet", href: "/public-pages-chinese.css" })]
          : []),
        ...alternates(frame),
        element("title", {}, text(say("shell:windowTitle", { title }))),
      ),
      element(
        "body",
        {},
        element("a", { class: "skip", href: "#content" }, text(say("public-pages:skip"))),
        header(frame),
        element("main", { id: "content", tabindex: -1 }, ...notice(frame), writeBlocks(blocks)),
        footer(frame),
      ),
    ),
  );
}

const notice = ({ isDemonstration, words }: PageFrame): readonly Html[] =>
  isDemonstration ? [element("p", { class: "demonstration" }, text(words.say("public-pages:demonstration")))] : [];

const addressOf = (code: string, page: string): string => `/public/${code}/${page}`;

/** Where the same stands in the other languages. */
const alternates = ({ languages, page, address }: PageFrame): readonly Html[] =>
  page === null
    ? []
    : [...languages.keys()].map((code) =>
        element("link", { rel: "alternate", hreflang: code, href: addressOf(code, address ?? page) }),
      );

function header({ words, languages, menu, page, address }: PageFrame): Html {
  const { say, language } = words;
  const entries = menu.map((each) =>
    element(
      "li",
      {},
      element(
        "a",
        { href: addressOf(language, each), ...(each === page ? { "aria-current": "page" } : {}) },
        text(say(`public-pages:page.${each}`)),
      ),
    ),
  );
  const others = [...languages].map(([code, other]) =>
    element(
      "li",
      {},
      element(
        "a",
        {
          href: addressOf(code, address ?? page ?? menu[0] ?? ""),
          hreflang: code,
          lang: code,
          dir: directionOf(other.language),
          ...(code === language ? { "aria-current": "true" } : {}),
        },
        text(other.languageName),
      ),
    ),
  );
  return element(
    "header",
    {},
    element(
      "p",
      { class: "site" },
      element("a", { href: addressOf(language, menu[0] ?? "") }, text(say("public-pages:site"))),
    ),
    element("nav", { class: "menu", "aria-label": say("public-pages:pagesLabel") }, element("ul", {}, ...entries)),
    element(
      "nav",
      { class: "languages", "aria-label": say("public-pages:languagesLabel") },
      element("ul", {}, ...others),
    ),
  );
}

function footer({ words, today }: PageFrame): Html {
  const { say, date } = words;
  return element(
    "footer",
    {},
    joined([
      element("p", {}, text(say("door:independence"))),
      element("p", {}, text(say("shell:translationState"))),
      element("p", {}, text(say("public-pages:asOf", { date: date(today) }))),
      element("p", { class: "no-print" }, element("a", { href: "/" }, text(say("public-pages:toPlatform")))),
    ]),
  );
}
