import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { groupKindsQuery } from "../../api/group.ts";
import { Allowed } from "../../patterns/allowed.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { NotFound } from "../../shell/not-found.tsx";
import { PageHead } from "../../shell/page-head.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import "../group.css";
import { useGroupWords } from "../use-group-words.ts";
import { TableSteps } from "./table-steps.tsx";

/** Records of a kind from a table: its columns understood, its rows reported, and made when that is accepted. */
export function RecordTablePage() {
  const { t } = useTranslation(["group-table", "group"]);
  const words = useGroupWords();
  const { kind: id } = useParams({ from: "/group/$kind/table" });
  const kinds = useQuery(groupKindsQuery);
  const kind = kinds.data?.find((each) => each.id === id);
  if (kinds.isPending) return <Waiting />;
  if (kinds.isError) return <Problem isPage fault={kinds.error} onRetry={() => void kinds.refetch()} />;
  if (!kind) return <NotFound />;
  const crumbs = [
    { label: t("group:title"), to: "/group" },
    { label: words.kinds(id), to: `/group/${id}` },
  ];
  const [first = ""] = kind.states;
  return (
    <div className="stack-wide">
      <PageHead title={t("title", { kinds: words.kinds(id) })} crumbs={crumbs}>
        <p className="lead">{t("text")}</p>
        <p className="soft">{t("begins", { state: words.state(first) })}</p>
      </PageHead>
      <Allowed action="group.create">
        <TableSteps key={id} kind={kind} />
      </Allowed>
    </div>
  );
}
