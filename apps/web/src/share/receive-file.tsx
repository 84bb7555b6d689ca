import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useReceive } from "../api/sharing.ts";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";
import { FileState } from "./file-state.tsx";

/** A file that somebody brought: checked as soon as it is chosen, and kept apart until every check has passed. */
export function ReceiveFile() {
  const { t } = useTranslation("sharing");
  const receive = useReceive();
  const id = useId();
  const came = receive.data;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t("receive.choose")}</label>
        <FileInput
          id={id}
          accept=".zip,application/zip"
          disabled={receive.isPending}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) receive.mutate(file);
          }}
        />
        <span id={`${id}-note`} className="small soft">
          {t("receive.note")}
        </span>
      </div>
      <div role="status" className="stack-tight">
        {receive.isPending && <p>{t("receive.checking")}</p>}
        {came && (
          <>
            <p className="row">
              <FileState state={came.state} />
              <span>{t(`receive.outcome.${came.state}`)}</span>
            </p>
            {came.faults.map(({ code }) => (
              <p key={code}>
                <code>{code}</code> {t(`fault.${code}`)}
              </p>
            ))}
            <p>
              <Link to="/share/files/$file" params={{ file: came.id }}>
                {t("receive.toFile")}
              </Link>
            </p>
          </>
        )}
      </div>
      {receive.isError && <Problem fault={receive.error} />}
    </>
  );
}
