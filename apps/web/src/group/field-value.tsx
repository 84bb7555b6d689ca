import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GroupFieldType, GroupValues, NamedRecord } from "../api/group.ts";
import { isList, isObject, type Json } from "../editing/document/json.ts";
import { useFormat } from "../i18n/format.ts";
import { useLanguageName } from "../i18n/language-name.ts";
import { languageOf } from "../i18n/languages.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { useGroupWords } from "./use-group-words.ts";

interface FieldValueProps {
  readonly type: GroupFieldType;
  readonly value: Json;
  readonly named: readonly NamedRecord[];
  /** Address of the record's files, without their hashes. */
  readonly files: string;
}

/** A value as its field's type is read. */
export function FieldValue({ type, value, named, files }: FieldValueProps) {
  const words = useGroupWords();
  const { date, number } = useFormat();
  switch (type.type) {
    case "text":
      if (type.names === "language") return <LanguageValue written={String(value)} />;
      return <bdi className={type.lines === "many" ? "group-text" : ""}>{String(value)}</bdi>;
    case "multilingual":
      return <Multilingual value={value} />;
    case "date":
    case "day":
      return <time dateTime={String(value)}>{date(String(value))}</time>;
    case "moment":
      return <Moment value={value} />;
    case "party":
      return <bdi>{words.party(String(value))}</bdi>;
    case "person":
      return <PersonValue value={value} />;
    case "choice":
      return words.choice(String(value));
    case "number":
      return type.unit ? `${number(Number(value))} ${words.unit(type.unit)}` : number(Number(value));
    case "reference":
      return <Reference id={String(value)} named={named} />;
    case "attachment":
      return <Attachment value={value} files={files} />;
    case "list":
      return <ListValue type={type} value={value} named={named} files={files} />;
    case "rows":
      return <RowsValue type={type} value={value} named={named} files={files} />;
  }
}

function LanguageValue({ written }: { readonly written: string }) {
  return <bdi>{useLanguageName()(written)}</bdi>;
}

/** The reader's language, then what else there is. */
function Multilingual({ value }: { readonly value: Json }) {
  const words = useGroupWords();
  const { i18n } = useTranslation();
  if (!isObject(value)) return null;
  const own = i18n.language.slice(0, 2);
  const others = Object.keys(value).filter((code) => code !== own && value[own] !== undefined);
  const shown = Object.keys(value).find((code) => value[code] === words.text(value)) ?? own;
  return (
    <>
      <bdi lang={shown} dir={languageOf(shown).direction} className="group-text">
        {words.text(value)}
      </bdi>
      {others.length > 0 && (
        <span className="soft small" translate="no">
          {" "}
          ({others.join(", ")})
        </span>
      )}
    </>
  );
}

function Moment({ value }: { readonly value: Json }) {
  const { i18n } = useTranslation();
  if (!isObject(value)) return null;
  const [at, timeZone] = [String(value["at"]), String(value["timeZone"])];
  // The clock of the place as it is written: no time zone comes in between.
  const shown = new Intl.DateTimeFormat(languageOf(i18n.language).locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(new Date(`${at}:00Z`));
  return (
    <>
      <time dateTime={at}>{shown}</time>{" "}
      <bdi className="soft" translate="no">
        {timeZone}
      </bdi>
    </>
  );
}

function PersonValue({ value }: { readonly value: Json }) {
  const { t } = useTranslation("group");
  const { date } = useFormat();
  if (!isObject(value)) return null;
  const until = value["consentUntil"];
  return (
    <>
      <bdi>{String(value["name"])}</bdi>
      <span className="soft small">
        {" "}
        {typeof until === "string" ? t("person.until", { date: date(until) }) : t("person.noConsent")}
      </span>
    </>
  );
}

function Reference({ id, named }: { readonly id: string; readonly named: readonly NamedRecord[] }) {
  const words = useGroupWords();
  const found = named.find((each) => each.id === id);
  if (!found) return null;
  return (
    <Link to="/group/$kind/$record" params={{ kind: found.kind, record: id }}>
      <bdi>{words.titleOf(found)}</bdi>
    </Link>
  );
}

function Attachment({ value, files }: { readonly value: Json; readonly files: string }) {
  if (!isObject(value)) return null;
  return (
    <a href={`${files}/${String(value["hash"])}`} download>
      <bdi>{String(value["name"])}</bdi>
    </a>
  );
}

function ListValue({ type, value, named, files }: FieldValueProps) {
  const { of } = type;
  if (!isList(value) || !of) return null;
  return (
    <ul className="plain-list">
      {value.map((each) => (
        <li key={JSON.stringify(each)}>
          <FieldValue type={of} value={each} named={named} files={files} />
        </li>
      ))}
    </ul>
  );
}

function RowsValue({ type, value, named, files }: FieldValueProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const columns = type.columns ?? [];
  if (!isList(value)) return null;
  const rows = value.map((row) => (isObject(row) ? row : ({} as GroupValues)));
  return (
    <ScrollRegion label={t("rows")}>
      <table className="figures">
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {words.field(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {columns.map(({ name, type: cell }) => {
                const held = row[name];
                return (
                  <td key={name}>
                    {held !== undefined && <FieldValue type={cell} value={held} named={named} files={files} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
