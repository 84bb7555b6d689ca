import { useTranslation } from "react-i18next";
import type { Json } from "./document/json.ts";
import { isList, isObject } from "./document/json.ts";

/** A value of a document as one reads it there. */
export function ValueText({ value }: { readonly value: Json | undefined }) {
  const { t } = useTranslation("editing");
  if (value === null || value === undefined) return <span className="soft">{t("form.nothing")}</span>;
  if (isList(value) || isObject(value)) return <code dir="ltr">{flowText(value)}</code>;
  return <bdi>{String(value)}</bdi>;
}

/** As a document would write it on one line: `{ mean: 3 min, sd: 54 s }`. */
export function flowText(value: Json): string {
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flowText(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
