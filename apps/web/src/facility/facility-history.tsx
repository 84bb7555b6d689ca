import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type HistoryAsked, historyAsked, historyPageLength, historyQuery } from "../api/history.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { HistoryWithProof } from "../patterns/history-with-proof.tsx";
import { Problem } from "../patterns/problem.tsx";
import { TakeEntries } from "../patterns/take-entries.tsx";
import { Waiting } from "../shell/waiting.tsx";
import type { FacilityTabsProps } from "./tab-props.ts";
import { TakeHistory } from "./take-history.tsx";

type HistoryProps = Pick<FacilityTabsProps, "view" | "search" | "onChoose">;

/** Who saw, changed, approved and exported this facility; whoever may not read the ledger is told who could grant it. */
export function FacilityHistory(props: HistoryProps) {
  const { t } = useTranslation("history");
  const { view, search } = props;
  return (
    <section className="panel stack" aria-labelledby="facility-history">
      <div className="row-apart">
        <h2 id="facility-history">{t("title")}</h2>
        <Allowed action="ledger.read">
          <TakeHistory model={view.model} asked={search.asked ?? null} words={search.words ?? null} />
        </Allowed>
      </div>
      <Allowed action="ledger.read">
        <p>{t("text")}</p>
        <Questions {...props} />
        <p className="small soft">{t(view.model.facility.isFictional ? "notedFictional" : "noted")}</p>
        <Entries {...props} />
      </Allowed>
    </section>
  );
}

function Questions({ search, onChoose }: HistoryProps) {
  const { t } = useTranslation("history");
  const [words, setWords] = useState(search.words ?? "");
  const find = (event: FormEvent) => {
    event.preventDefault();
    onChoose({ words: words.trim() || undefined, before: undefined });
  };
  const showAll = () => {
    setWords("");
    onChoose({ asked: undefined, words: undefined, before: undefined });
  };
  return (
    <form className="row row-foot no-print" onSubmit={find}>
      <NativeSelect
        label={t("asked.label")}
        value={search.asked ?? ""}
        onChange={(event) => onChoose({ asked: event.currentTarget.value || undefined, before: undefined })}
        data={["all" as const, ...historyAsked].map((value) => ({
          value: value === "all" ? "" : value,
          label: t(`asked.${value}`),
        }))}
      />
      <TextInput
        type="search"
        label={t("words")}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("find")}
      </Button>
      {(search.asked !== undefined || search.words !== undefined) && (
        <Button variant="default" onClick={showAll}>
          {t("clear")}
        </Button>
      )}
    </form>
  );
}

function Entries({ view, search, onChoose }: HistoryProps) {
  const { t } = useTranslation("history");
  const { asked, words, before } = search;
  const history = useQuery(historyQuery(view.model.facility.id, { asked, words, before }));
  if (history.isPending) return <Waiting />;
  if (history.isError) return <Problem fault={history.error} onRetry={() => void history.refetch()} />;
  const entries = history.data;
  return (
    <>
      {entries.length === 0 ? (
        <p className="empty">{t(emptyKey(asked, words))}</p>
      ) : (
        <HistoryWithProof key={entries[0]?.index} entries={entries} />
      )}
      <div className="row no-print">
        {before !== undefined && (
          <Button variant="default" onClick={() => onChoose({ before: undefined })}>
            {t("newest")}
          </Button>
        )}
        {entries.length === historyPageLength && (
          <Button variant="default" onClick={() => onChoose({ before: entries.at(-1)?.index })}>
            {t("older")}
          </Button>
        )}
      </div>
      {entries.length > 0 && <TakeEntries subject={{ kind: "facility", id: view.model.facility.id }} />}
    </>
  );
}

function emptyKey(asked: HistoryAsked | undefined, words: string | undefined): string {
  if (words !== undefined) return "noneFound";
  return asked === undefined ? "empty" : `noneAsked.${asked}`;
}
