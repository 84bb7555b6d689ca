import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem.ts";
import type { DocumentFile } from "../api/queries.ts";
import { useStoreFacility } from "../api/queries.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Diagnostics } from "../patterns/diagnostics.tsx";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";
import { UnsavedWork } from "../patterns/unsaved-work.tsx";
import { mainFirst } from "./main-first.ts";

const mostBytes = 2_000_000;

/** A facility's document, checked in full before anything is stored; whoever may not store one is told why. */
export function AddFacility() {
  const { t } = useTranslation("facilities");
  return (
    <section id="add" className="panel stack no-print">
      <h2>{t("add.title")}</h2>
      <Allowed action="facility.store">
        <p>{t("add.text")}</p>
        <DocumentForm />
      </Allowed>
    </section>
  );
}

/** All that is wrong with a document is shown at its place. */
function DocumentForm() {
  const { t } = useTranslation("facilities");
  const [files, setFiles] = useState<readonly DocumentFile[]>([]);
  const [isTooLarge, setTooLarge] = useState(false);
  const [reason, setReason] = useState("");
  const store = useStoreFacility();
  const id = useId();
  const take = async (list: FileList | null) => {
    store.reset();
    const chosen = [...(list ?? [])];
    const isOver = chosen.reduce((sum, file) => sum + file.size, 0) > mostBytes;
    setTooLarge(isOver);
    setFiles(isOver ? [] : mainFirst(await Promise.all(chosen.map(readDocument))));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    store.mutate({ files: [...files], reason });
  };
  return (
    <>
      <form className="stack" onSubmit={send}>
        <div className="field">
          <label htmlFor={`${id}-files`}>{t("add.files")}</label>
          <FileInput
            id={`${id}-files`}
            multiple
            accept=".yaml,.yml"
            onChange={(event) => void take(event.currentTarget.files)}
          />
        </div>
        {isTooLarge && <p role="alert">{t("add.tooLarge")}</p>}
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t("add.reason")}</label>
          <input
            id={`${id}-reason`}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <div>
          <Button type="submit" disabled={files.length === 0 || reason.trim() === ""} loading={store.isPending}>
            {t("add.send")}
          </Button>
        </div>
      </form>
      <Outcome store={store} files={files} />
      <UnsavedWork isAtRisk={files.length > 0 && !store.isSuccess} what={t("add.unsaved")} />
    </>
  );
}

const readDocument = async (file: File): Promise<DocumentFile> => ({ name: file.name, text: await file.text() });

interface OutcomeProps {
  readonly store: ReturnType<typeof useStoreFacility>;
  readonly files: readonly DocumentFile[];
}

function Outcome({ store, files }: OutcomeProps) {
  const { t } = useTranslation("facilities");
  if (store.isSuccess) {
    return (
      <div className="stack" role="status">
        <p>
          {t("add.stored")}{" "}
          <Link to="/facilities/$facility" params={{ facility: store.data.id }}>
            {t("add.open")}
          </Link>
        </p>
        {store.data.warnings.length > 0 && <Diagnostics diagnostics={store.data.warnings} files={files} />}
      </div>
    );
  }
  if (!store.isError) return null;
  const { error } = store;
  if (error instanceof ApiProblem && error.diagnostics.length > 0) {
    const errorCount = error.diagnostics.filter(({ severity }) => severity === "error").length;
    const warningCount = error.diagnostics.length - errorCount;
    return (
      <div className="stack" role="alert">
        <h3>{t("add.refused", { count: errorCount })}</h3>
        {warningCount > 0 && <p className="tag">{t("add.warnings", { count: warningCount })}</p>}
        <p>{t("add.nothingStored")}</p>
        <Diagnostics diagnostics={error.diagnostics} files={files} />
      </div>
    );
  }
  return <Problem fault={error} />;
}
