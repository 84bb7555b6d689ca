/** An implementation report on a page of its own: what it says, what is shared of it with whom, what else it fills. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../api/queries.ts";
import { EditFields } from "../work/edit-fields.tsx";
import type { WorkProps } from "../work/work-props.ts";
import { OtherReportsPart } from "./other-reports-part.tsx";
import { ReportRows } from "./report-rows.tsx";
import { SharingPart } from "./sharing-part.tsx";
import { TakeReport } from "./take-report.tsx";

export function ReportWork({ record, part }: WorkProps) {
  const { t } = useTranslation("group-reports");
  const own = useQuery(sessionQuery).data?.person?.organisation.id;
  if (own === undefined) return null;
  if (part === "sharing") return <SharingPart record={record} own={own} />;
  if (part === "others") return <OtherReportsPart record={record} own={own} />;
  return (
    <>
      <ReportRows fields={record.fields} />
      <EditFields record={record} label={t("edit")} names={["title", "party", "from", "until", "rows"]} />
      <TakeReport record={record} audience={own} what="report" />
    </>
  );
}
