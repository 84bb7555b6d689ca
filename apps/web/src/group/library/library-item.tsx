import { useTranslation } from "react-i18next";
import type { GroupRecord, NamedRecord } from "../../api/group.ts";
import type { LibraryFound } from "../../api/group-library.ts";
import { isList, isObject, type Json } from "../../editing/document/json.ts";
import { useFormat } from "../../i18n/format.ts";
import { languageOf } from "../../i18n/languages.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { RecordLink } from "../work/record-link.tsx";
import { useItemLanguage } from "./use-item-language.ts";

interface LibraryItemProps {
  readonly item: GroupRecord;
  /** How it stands with the text of its file; `null`: it has none that this reader may read. */
  readonly file: LibraryFound["files"][string] | null;
  readonly named: readonly NamedRecord[];
}

/** What it is, when and in which language, what it says, and its file. */
export function LibraryItem({ item, file, named }: LibraryItemProps) {
  const { t } = useTranslation(["group-library", "group"]);
  const words = useGroupWords();
  const { date } = useFormat();
  const languageName = useItemLanguage();
  const { fields } = item;
  const textOf = (name: string): string => String(fields[name] ?? "");
  const kind = textOf("item-kind") || textOf("output-kind");
  const published = textOf("published-on");
  const language = textOf("language");
  const authors = isList(fields["authors"] ?? null) ? (fields["authors"] as readonly Json[]).map(String) : [];
  return (
    <li className="panel stack-tight">
      <h2 className="card-title">
        <RecordLink record={item} named={named} />
      </h2>
      <p className="row small">
        <span className="tag">{words.choice(kind)}</span>
        <span className="tag">{words.state(item.state)}</span>
        <MarkingTag marking={item.composite} />
        {published !== "" && <time dateTime={published}>{date(published)}</time>}
        {language !== "" && <span>{languageName(language)}</span>}
        {authors.length > 0 && <bdi className="soft">{authors.join(t("shell:comma"))}</bdi>}
      </p>
      <Abstract value={fields["abstract"] ?? fields["summary"] ?? null} />
      <Attached item={item} state={file} />
    </li>
  );
}

/** Characters shown of what it says: the record has the whole. */
const shownCharacters = 400;

function Abstract({ value }: { readonly value: Json }) {
  const words = useGroupWords();
  if (!isObject(value)) return null;
  const text = words.text(value);
  const code = Object.keys(value).find((each) => value[each] === text) ?? "en";
  return (
    <p lang={code} dir={languageOf(code).direction} className="small">
      <bdi>{text.length > shownCharacters ? `${text.slice(0, shownCharacters)} …` : text}</bdi>
    </p>
  );
}

function Attached({ item, state }: { readonly item: GroupRecord; readonly state: LibraryItemProps["file"] }) {
  const { t } = useTranslation("group-library");
  const file = item.fields["file"] ?? null;
  if (state === null || !isObject(file)) return null;
  return (
    <p className="small">
      <a href={`/api/group/${item.kind}/${item.id}/attachments/${String(file["hash"])}`} download>
        <bdi>{String(file["name"])}</bdi>
      </a>
      {" · "}
      <span className="soft">{t(`file.${state}`)}</span>
    </p>
  );
}
