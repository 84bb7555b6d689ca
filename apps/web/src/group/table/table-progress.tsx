import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { progressQuery } from "../../api/group-tables.ts";
import { useFormat } from "../../i18n/format.ts";

interface TableProgressProps {
  readonly isGoing: boolean;
  /** Under which the table was sent. */
  readonly name: string;
  readonly text: string;
}

/** That something goes on, shown at once; how far it is, said aloud in steps of a quarter and not at every number. */
export function TableProgress({ isGoing, name, text }: TableProgressProps) {
  return isGoing ? <Going name={name} text={text} /> : <div role="status" />;
}

const spokenSteps = 4;

const toldBy = {
  reading: "progress.checked",
  checking: "progress.checked",
  making: "progress.made",
  "taking-back": "progress.takenBack",
} as const;

function Going({ name, text }: Omit<TableProgressProps, "isGoing">) {
  const { t } = useTranslation("group-table");
  const format = useFormat();
  const now = useQuery(progressQuery(name)).data ?? null;
  const share = now === null || now.stage === "reading" ? null : now.done / Math.max(1, now.total);
  const percent = share === null ? null : format.percent(Math.floor(share * 100) / 100);
  const spoken = share === null ? null : format.percent(Math.floor(share * spokenSteps) / spokenSteps);
  return (
    <>
      <div role="status" className="visually-hidden">
        {text} {spoken}
      </div>
      <p aria-hidden="true">
        {text} {percent}
      </p>
      {now !== null && share !== null ? (
        <>
          <progress aria-label={text} value={now.done} max={Math.max(1, now.total)} />
          <p className="small soft" aria-hidden="true">
            {t(toldBy[now.stage], {
              done: format.number(now.done),
              total: format.number(now.total),
            })}
          </p>
        </>
      ) : (
        <progress aria-label={text} />
      )}
    </>
  );
}
