import { useTranslation } from "react-i18next";
import { useRecordActs } from "../api/programmes.ts";
import { Problem } from "../patterns/problem.tsx";
import { AskWhy } from "./ask-why.tsx";

interface TakeBackProps {
  readonly programme: string;
  readonly what: "evidence" | "test";
  readonly of: string;
}

/** Takes an entry back, for a reason that stays beside it. */
export function TakeBack({ programme, what, of }: TakeBackProps) {
  const { t } = useTranslation("programme");
  const record = useRecordActs(programme);
  return (
    <>
      <AskWhy
        button={t("evidence.back")}
        isPending={record.isPending}
        onGive={(reason) => record.mutate([{ type: "retracted", what, of, reason }])}
      />
      {record.isError && <Problem fault={record.error} />}
    </>
  );
}
