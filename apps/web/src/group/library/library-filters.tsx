import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LibraryFound, LibraryQuestion } from "../../api/group-library.ts";
import { useFormat } from "../../i18n/format.ts";
import { ChoiceField } from "../exchange/choice-field.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { useItemLanguage } from "./use-item-language.ts";

interface LibraryFiltersProps {
  readonly found: LibraryFound;
  readonly question: LibraryQuestion;
}

/** Words, then kind, theme, language and year, each with how many items it leaves; and the order. */
export function LibraryFilters({ found: { facets }, question }: LibraryFiltersProps) {
  const { t } = useTranslation(["group-library", "group"]);
  const words = useGroupWords();
  const languageName = useItemLanguage();
  const navigate = useNavigate();
  const choices = useCounted();
  const [typed, setTyped] = useState(question.words ?? "");
  const ask = (changed: { readonly [Name in keyof LibraryQuestion]?: string }) => {
    const { page: _page, ...next } = { ...question, ...changed };
    const given = Object.entries(next).filter(([, value]) => value !== "" && value !== undefined);
    void navigate({ to: "/group/library", search: Object.fromEntries(given) });
  };
  const search = (event: FormEvent) => {
    event.preventDefault();
    ask({ words: typed.trim() });
  };
  const every = t("every");
  return (
    <div className="panel stack no-print">
      <form className="row" style={{ alignItems: "flex-end" }} onSubmit={search}>
        <TextInput
          type="search"
          label={t("words")}
          description={t("wordsHelp")}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("group:list.find")}
        </Button>
      </form>
      <div className="row">
        <ChoiceField
          label={words.field("item-kind")}
          value={question.kind ?? ""}
          every={every}
          choices={choices(facets.kind, question.kind, words.choice)}
          onChoose={(kind) => ask({ kind })}
        />
        <ChoiceField
          label={words.field("topics")}
          value={question.topic ?? ""}
          every={every}
          choices={choices(facets.topic, question.topic, words.choice)}
          onChoose={(topic) => ask({ topic })}
        />
        <ChoiceField
          label={words.field("language")}
          value={question.language ?? ""}
          every={every}
          choices={choices(facets.language, question.language, languageName)}
          onChoose={(language) => ask({ language })}
        />
        <ChoiceField
          label={t("year")}
          value={question.year ?? ""}
          every={every}
          choices={choices(facets.year, question.year, (year) => year).toReversed()}
          onChoose={(year) => ask({ year })}
        />
        <ChoiceField
          label={t("group:list.sort")}
          value={question.sort ?? ""}
          every={t("newest")}
          choices={[["title", t("group:list.byTitle")]]}
          onChoose={(sort) => ask({ sort })}
        />
      </div>
    </div>
  );
}

/** Values with how many items have each; the chosen one is there even where the other answers leave none. */
function useCounted() {
  const { number } = useFormat();
  return (
    counts: Readonly<Record<string, number>>,
    chosen: string | undefined,
    name: (value: string) => string,
  ): readonly (readonly [string, string])[] => {
    const all = chosen === undefined || chosen in counts ? counts : { ...counts, [chosen]: 0 };
    return Object.entries(all).map(([value, count]) => [value, `${name(value)} (${number(count)})`] as const);
  };
}
