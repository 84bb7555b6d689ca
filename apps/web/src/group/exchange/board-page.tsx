import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Board, boardQuery } from "../../api/group-exchange.ts";
import { useFormat } from "../../i18n/format.ts";
import { Problem } from "../../patterns/problem.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import "../group.css";
import { GroupTabs } from "../group-tabs.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { AddRecord } from "../work/add-record.tsx";
import { NothingYet } from "../work/nothing-yet.tsx";
import { Section } from "../work/section.tsx";
import { useKinds } from "../work/use-kinds.ts";
import { BoardCard } from "./board-card.tsx";
import { ChoiceField } from "./choice-field.tsx";
import "./exchange.css";
import { useGroupMarking } from "./use-group-marking.ts";

/** What parties offer beside what they ask for, and what meets what. */
export function BoardPage() {
  const { t } = useTranslation(["group-exchange", "group", "group-pages"]);
  const words = useGroupWords();
  const kinds = useKinds();
  const question = useSearch({ from: "/group/board" });
  const navigate = useNavigate();
  const marking = useGroupMarking();
  const board = useQuery(boardQuery(question));
  const choices = kinds.of("offer")?.fields.find(({ name }) => name === "exchanged")?.type.options ?? [];
  return (
    <div className="stack-wide">
      <GroupTabs />
      <PageHead title={t("board.title")} crumbs={[{ label: t("group:title"), to: "/group" }]}>
        <p className="lead">{t("board.text")}</p>
      </PageHead>
      <div className="row no-print">
        <ChoiceField
          label={words.field("exchanged")}
          value={question.exchanged ?? ""}
          every={t("every")}
          choices={choices.map((each) => [each, words.choice(each)])}
          onChoose={(exchanged) => void navigate({ to: "/group/board", search: exchanged === "" ? {} : { exchanged } })}
        />
      </div>
      {board.isPending && <Waiting />}
      {board.isError && <Problem fault={board.error} onRetry={() => void board.refetch()} />}
      {board.data && (
        <div className="exchange-sides">
          <Side kind="offer" board={board.data}>
            <AddRecord
              kind="offer"
              label={t("board.addOffer")}
              given={{}}
              fields={[
                "title",
                "exchanged",
                "offered-by",
                "description",
                "topics",
                "languages",
                "places",
                "from",
                "until",
                "conditions",
              ]}
              marking={marking}
            />
          </Side>
          <Side kind="request" board={board.data}>
            <p className="small soft">{t("board.unattributed")}</p>
            <AddRecord
              kind="request"
              label={t("board.addRequest")}
              given={{}}
              fields={[
                "title",
                "exchanged",
                "attribution",
                "requested-by",
                "contact",
                "description",
                "topics",
                "languages",
                "from",
                "until",
              ]}
              marking={marking}
            />
          </Side>
        </div>
      )}
    </div>
  );
}

interface SideProps {
  readonly kind: "offer" | "request";
  readonly board: Board;
  readonly children: React.ReactNode;
}

function Side({ kind, board, children }: SideProps) {
  const { t } = useTranslation("group-exchange");
  const words = useGroupWords();
  const { number } = useFormat();
  const { mayMake } = useKinds();
  const { total, entries } = kind === "offer" ? board.offers : board.requests;
  const aside = (
    <Link to="/group/$kind" params={{ kind }} className="no-print">
      {t("asList")}
    </Link>
  );
  return (
    <Section title={words.kinds(kind)} aside={aside}>
      {entries.length === 0 && (
        <NothingYet text={t(`board.none.${kind}`)} {...(mayMake(kind) ? { first: t(`board.first.${kind}`) } : {})} />
      )}
      <ul className="plain-list stack-tight">
        {entries.map((entry) => (
          <BoardCard key={entry.record.id} entry={entry} named={board.named} />
        ))}
      </ul>
      {total > entries.length && (
        <p className="soft">{t("board.some", { shown: number(entries.length), of: number(total) })}</p>
      )}
      {children}
    </Section>
  );
}
