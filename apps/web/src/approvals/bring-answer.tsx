import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBringAnswer } from "../api/approvals.ts";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";

type Answer = Parameters<ReturnType<typeof useBringAnswer>["mutate"]>[0];

/** What was signed on another machine: anybody may bring it, the signature says whose it is. */
export function BringAnswer() {
  const { t } = useTranslation("approvals");
  const id = useId();
  const bring = useBringAnswer();
  const [isOther, setOther] = useState(false);
  const hand = async (chosen: File | undefined): Promise<void> => {
    const read = chosen && readAnswer(await chosen.text());
    setOther(read === null);
    if (read) bring.mutate(read);
  };
  return (
    <div className="stack-tight">
      <div className="field">
        <label htmlFor={id}>{t("elsewhereHand")}</label>
        <FileInput
          id={id}
          accept="application/json,.json"
          aria-describedby={`${id}-who`}
          onChange={(event) => void hand(event.currentTarget.files?.[0])}
        />
        <span id={`${id}-who`} className="small soft">
          {t("elsewhereWho")}
        </span>
      </div>
      {isOther && <p role="alert">{t("elsewhereUnread")}</p>}
      {bring.isError && <Problem fault={bring.error} />}
      {bring.data && <p role="status">{t("elsewhereBrought")}</p>}
    </div>
  );
}

/** `null`: not what the program on the other machine wrote. The server checks the signatures. */
function readAnswer(text: string): Answer | null {
  try {
    const answer = JSON.parse(text);
    return answer?.kind === "custodiet-approval-answer" ? answer : null;
  } catch {
    return null;
  }
}
