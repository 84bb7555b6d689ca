import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { forgetChoice } from "../../patterns/forget-choice.ts";
import { NumberField } from "./number-field.tsx";
import { mostFileBytes, openFile } from "./take-picture.ts";
import type { OpenedFile, TakeFault, TakenPicture } from "./taken-picture.ts";

interface FileChoiceProps {
  readonly isReplacing: boolean;
  readonly onPicture: (picture: TakenPicture) => void;
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  | { readonly kind: "fault"; readonly fault: TakeFault }
  | { readonly kind: "pages"; readonly file: OpenedFile };

/** A picture or a page of a PDF, from a file of one's own. */
export function FileChoice({ isReplacing, onPicture }: FileChoiceProps) {
  const { t } = useTranslation("underlay");
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: "idle" });
  const opened = useRef<OpenedFile | null>(null);
  useEffect(() => () => opened.current?.close(), []);
  const take = async (file: OpenedFile, page: number): Promise<void> => {
    setState({ kind: "reading" });
    const taken = await file.take(page);
    if (typeof taken === "string") return setState({ kind: "fault", fault: taken });
    onPicture(taken);
    setState(file.pageCount > 1 ? { kind: "pages", file } : { kind: "idle" });
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setState({ kind: "reading" });
    opened.current?.close();
    const found = await openFile(file);
    if (typeof found === "string") return setState({ kind: "fault", fault: found });
    opened.current = found;
    if (found.pageCount > 1) setState({ kind: "pages", file: found });
    else await take(found, 1);
  };
  return (
    <div className="stack-tight">
      <div className="row">
        <Button size="xs" variant="default" onClick={() => input.current?.click()}>
          {isReplacing ? t("replace") : t("choose")}
        </Button>
        <span className="small soft">{t("kinds")}</span>
        {/* The browser's own button speaks the browser's language, not the page's. */}
        <input
          ref={input}
          type="file"
          hidden
          onClick={forgetChoice}
          accept="image/png,image/jpeg,image/webp,application/pdf"
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </div>
      <div role="status">{state.kind === "reading" && <p className="small">{t("reading")}</p>}</div>
      {state.kind === "fault" && <Fault fault={state.fault} />}
      {state.kind === "pages" && <PageChoice file={state.file} onTake={(page) => void take(state.file, page)} />}
    </div>
  );
}

function Fault({ fault }: { readonly fault: TakeFault }) {
  const { t } = useTranslation("underlay");
  const format = useFormat();
  return (
    <p className="notice notice-act" role="alert">
      {t(`fault.${fault}`, { most: format.number(mostFileBytes / 1024 / 1024) })}
    </p>
  );
}

interface PageChoiceProps {
  readonly file: OpenedFile;
  readonly onTake: (page: number) => void;
}

function PageChoice({ file: { pageCount }, onTake }: PageChoiceProps) {
  const { t } = useTranslation("underlay");
  const [page, setPage] = useState(1);
  const isThere = Number.isInteger(page) && page <= pageCount;
  return (
    <div className="row">
      <NumberField label={t("page", { count: pageCount })} value={page} least={1} step={1} onChange={setPage} />
      <Button size="xs" variant="default" disabled={!isThere} onClick={() => onTake(page)}>
        {t("takePage")}
      </Button>
    </div>
  );
}
