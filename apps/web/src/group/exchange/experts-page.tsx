import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ExpertQuestion, type ExpertsFound, expertsQuery } from "../../api/group-exchange.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguageName } from "../../i18n/language-name.ts";
import { Problem } from "../../patterns/problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { GroupTabs } from "../group-tabs.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { AddRecord } from "../work/add-record.tsx";
import { NothingYet } from "../work/nothing-yet.tsx";
import { useKinds } from "../work/use-kinds.ts";
import "../group.css";
import { ChoiceField } from "./choice-field.tsx";
import { ConsentsToRenew } from "./consents-to-renew.tsx";
import "./exchange.css";
import { ExpertCard } from "./expert-card.tsx";
import { useGroupMarking } from "./use-group-marking.ts";

/** Whom to ask: by topic, by what they know, by the language they speak; and whose consent ends. */
export function ExpertsPage() {
  const { t } = useTranslation(["group-exchange", "group", "group-pages"]);
  const words = useGroupWords();
  const question = useSearch({ from: "/group/experts" });
  const marking = useGroupMarking();
  const found = useQuery(expertsQuery(question));
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead title={t("experts.title")} crumbs={[{ label: t("group:title"), to: "/group" }]}>
        <p className="lead">{words.purpose("expert")}</p>
        <p className="no-print">
          <Link to="/group/$kind" params={{ kind: "expert" }}>
            {t("asList")}
          </Link>
        </p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <ConsentsToRenew toRenew={found.data.toRenew} />}
      {found.data && <Filters found={found.data} question={question} />}
      {found.data && <Experts found={found.data} question={question} />}
      <AddRecord
        kind="expert"
        label={t("experts.add")}
        given={{}}
        fields={[
          "name",
          "sponsor",
          "partner-kind",
          "affiliation",
          "competences",
          "topics",
          "languages",
          "interests",
          "consent-given-on",
          "consent-until",
          "available",
        ]}
        marking={marking}
      />
    </div>
  );
}

interface AskedProps {
  readonly found: ExpertsFound;
  readonly question: ExpertQuestion;
}

function Filters({ found, question }: AskedProps) {
  const { t } = useTranslation(["group-exchange", "group"]);
  const words = useGroupWords();
  const { number } = useFormat();
  const languageName = useLanguageName();
  const navigate = useNavigate();
  const id = useId();
  const [competence, setCompetence] = useState(question.competence ?? "");
  const ask = (changed: ExpertQuestion) => {
    const given = Object.entries({ ...question, ...changed }).filter(([, value]) => value !== "");
    void navigate({ to: "/group/experts", search: Object.fromEntries(given) });
  };
  const choices = (counts: Readonly<Record<string, number>>, name: (value: string) => string) =>
    Object.entries(counts).map(([value, count]) => [value, `${name(value)} (${number(count)})`] as const);
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask({ competence: competence.trim() });
  };
  return (
    <form className="row row-foot no-print" onSubmit={send}>
      <ChoiceField
        label={words.field("topics")}
        value={question.topic ?? ""}
        every={t("every")}
        choices={choices(found.topics, words.choice)}
        onChoose={(topic) => ask({ topic })}
      />
      <ChoiceField
        label={words.field("languages")}
        value={question.language ?? ""}
        every={t("every")}
        choices={choices(found.languages, languageName)}
        translate="no"
        onChoose={(language) => ask({ language })}
      />
      <div className="field">
        <label htmlFor={id}>{words.field("competences")}</label>
        <input
          id={id}
          type="search"
          value={competence}
          onChange={(event) => setCompetence(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" variant="default">
        {t("group:list.find")}
      </Button>
    </form>
  );
}

function Experts({ found: { experts, named }, question }: AskedProps) {
  const { t } = useTranslation("group-exchange");
  const { mayMake } = useKinds();
  const { number } = useFormat();
  if (experts.length === 0) {
    const isAsked = Object.keys(question).length > 0;
    const first = t(isAsked ? "experts.askLess" : mayMake("expert") ? "experts.first" : "experts.notYours");
    return <NothingYet text={t(isAsked ? "experts.noneFound" : "experts.none")} first={first} />;
  }
  return (
    <>
      <p role="status">{t("experts.found", { shown: number(experts.length) })}</p>
      <ul className="plain-list exchange-cards">
        {experts.map((each) => (
          <ExpertCard key={each.record.id} expert={each} named={named} />
        ))}
      </ul>
    </>
  );
}
