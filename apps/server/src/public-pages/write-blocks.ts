/** A page's blocks as HTML. */
import {
  type DocumentTable,
  directionOf,
  type LanguageTag,
  type List,
  type Run,
  type TextRun,
  unreachable,
} from "@custodiet/core";
import { element, type Html, joined, type Text, text } from "./html.ts";
import type { Links, PageBlock, Question, QuestionField, SentField, SentForm } from "./page.ts";
import { writeMap } from "./write-map.ts";

export const writeBlocks = (blocks: readonly PageBlock[]): Html => joined(blocks.map(writeBlock));

function writeBlock(block: PageBlock): Html {
  switch (block.kind) {
    case "heading":
      return element(`h${block.level}`, languageOf(block.language), ...writeRuns(block.runs));
    case "paragraph":
      return element("p", { ...roleOf(block.role), ...languageOf(block.language) }, ...writeRuns(block.runs));
    case "list":
      return writeList(block);
    case "table":
      return writeTable(block);
    case "links":
      return writeLinks(block);
    case "question":
      return writeQuestion(block);
    case "form":
      return writeForm(block);
    case "code":
      return element("p", { class: "shown-code", dir: "ltr" }, element("code", {}, text(block.text)));
    case "map":
      return writeMap(block);
    default:
      return unreachable(block);
  }
}

const roleOf = (role: "body" | "notice" | "small") => (role === "body" ? {} : { class: role });

const languageOf = (language: LanguageTag | undefined) =>
  language === undefined ? {} : { lang: language, dir: directionOf(language) };

const writeRuns = (runs: readonly Run[]): readonly (Html | Text)[] => runs.map(writeRun);

function writeRun(run: Run): Html | Text {
  if (run.kind === "line-break") return element("br", {});
  if (run.kind === "footnote") return element("small", {}, text(" ("), ...writeRuns(run.runs), text(")"));
  const within = run.language === undefined ? text(run.text) : element("bdi", languageOf(run.language), text(run.text));
  if (run.weight === "strong") return element("strong", {}, within);
  return run.weight === "emphasis" ? element("em", {}, within) : within;
}

function writeList({ marks, items, language }: List): Html {
  return element(
    marks === "bullets" ? "ul" : "ol",
    languageOf(language),
    ...items.map(({ runs, nested }) =>
      element("li", {}, ...writeRuns(runs), ...(nested === null ? [] : [writeList(nested)])),
    ),
  );
}

/** A wide table is scrolled by itself, by keyboard too. */
function writeTable({ caption, headerRows, rows }: DocumentTable): Html {
  const label = caption.map((run) => run.text).join("");
  const cells = (name: "th" | "td", row: readonly { readonly runs: readonly Run[] }[]): readonly Html[] =>
    row.map(({ runs }, at) => {
      const isName = name === "td" && at === 0;
      const scope = name === "th" ? { scope: "col" } : isName ? { scope: "row" } : {};
      return element(isName ? "th" : name, scope, element("bdi", {}, ...writeRuns(runs)));
    });
  return element(
    "div",
    { class: "scroll", role: "region", "aria-label": label, tabindex: 0 },
    element(
      "table",
      {},
      element("caption", {}, ...writeRuns(caption)),
      element("thead", {}, ...headerRows.map((row) => element("tr", {}, ...cells("th", row)))),
      element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells("td", row)))),
    ),
  );
}

const writeLinks = ({ items }: Links): Html =>
  element(
    "ul",
    { class: "links" },
    ...items.map(({ runs, href }) =>
      element("li", {}, element("a", { href }, element("bdi", {}, ...writeRuns(runs as readonly TextRun[])))),
    ),
  );

const writeQuestion = ({ fields, submit }: Question): Html =>
  element(
    "form",
    { method: "get", class: "question" },
    ...fields.map(writeField),
    element("button", { type: "submit" }, text(submit)),
  );

function writeField(field: QuestionField): Html {
  const label = text(field.label);
  if (field.type === "date") {
    return element("label", {}, label, element("input", { type: "date", name: field.name, value: field.value }));
  }
  const options = field.options.map(({ value, label: shown }) =>
    element("option", { value, ...(value === field.value ? { selected: true } : {}) }, text(shown)),
  );
  return element("label", {}, label, element("select", { name: field.name }, ...options));
}

const writeForm = ({ action, fields, submit }: SentForm): Html =>
  element(
    "form",
    { method: "post", action, class: "sent", autocomplete: "off" },
    ...fields.map(writeSentField),
    element("button", { type: "submit" }, text(submit)),
  );

function writeSentField(field: SentField): Html {
  switch (field.type) {
    case "heading":
      return element("h2", {}, text(field.label));
    case "line":
    case "code":
    case "text":
      return writeWritten(field);
    case "ticks":
      return element(
        "fieldset",
        {},
        element("legend", {}, text(field.label)),
        element("small", {}, text(field.hint)),
        ...field.options.map(({ value, label }) =>
          element(
            "label",
            {},
            element("input", {
              ...{ type: "checkbox", name: field.name, value },
              ...(field.ticked.includes(value) ? { checked: true } : {}),
            }),
            text(label),
          ),
        ),
      );
    case "one-of":
      return element(
        "fieldset",
        {},
        element("legend", {}, text(field.label)),
        ...field.options.map(({ value, label }) =>
          element(
            "label",
            {},
            element("input", {
              ...{ type: "radio", name: field.name, value, required: true },
              ...(value === field.value ? { checked: true } : {}),
            }),
            text(label),
          ),
        ),
      );
    default:
      return unreachable(field);
  }
}

function writeWritten(field: Extract<SentField, { readonly most: number }>): Html {
  const { type, name, label, hint, most, value, isOptional } = field;
  const attributes = { name, maxlength: most, ...(isOptional ? {} : { required: true as const }) };
  const written =
    type === "text"
      ? element("textarea", { ...attributes, rows: 10, dir: "auto" }, text(value))
      : element("input", { ...attributes, type: "text", value, dir: type === "code" ? "ltr" : "auto" });
  return element("label", {}, text(label), element("small", {}, text(hint)), written);
}
