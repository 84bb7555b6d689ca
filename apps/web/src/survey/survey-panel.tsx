import { useQuery } from "@tanstack/react-query";
import { type GroupRecord, groupListQuery } from "../api/group.ts";
import { sessionQuery } from "../api/queries.ts";
import { AnswerForm } from "./answer-form.tsx";
import { SurveyResults } from "./survey-results.tsx";

/** Beside what a survey's record says: a form to answer it while it is open, and what the answers say when it is closed. */
export function SurveyPanel({ record }: { readonly record: GroupRecord }) {
  const session = useQuery(sessionQuery).data;
  const answers = useQuery(groupListQuery("survey-answer", { size: 200 }, "en"));
  if (record.state === "closed" || record.state === "published") return <SurveyResults survey={record.id} />;
  if (record.state !== "open" || record.isOwn || !session?.may.includes("group.create")) return null;
  const own = answers.data?.records.find((each) => each.isOwn && each.fields["survey"] === record.id);
  return answers.data === undefined ? null : <AnswerForm survey={record} isAnswered={own !== undefined} />;
}
