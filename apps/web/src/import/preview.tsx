import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportPreview } from "../api/imports.ts";
import { Pages } from "../editing/lists/pages.tsx";
import { useFormat } from "../i18n/format.ts";
import { saveFile } from "../patterns/save-file.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { useMessageText } from "./message-text.ts";
import { reportCsv } from "./report-csv.ts";

type Row = ImportPreview["rows"][number];
type Outcome = Row["outcome"];

const outcomes: readonly Outcome[] = ["add", "change", "same", "skipped", "error"];
const rowsOnPage = 100;

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly isAccepting: boolean;
  readonly onAccept: () => void;
}

/** What would come of each row. Nothing has happened yet. */
export function Preview({ preview, isAccepting, onAccept }: PreviewProps) {
  const { t } = useTranslation("import");
  const format = useFormat();
  const { counts, editCount, fits, assumed, persons, questions } = preview;
  const open = questions.filter(({ isOptional }) => !isOptional).length;
  return (
    <section className="panel stack">
      <h2>{t("preview.title")}</h2>
      <p role="status">
        {outcomes
          .map((outcome) =>
            t("preview.only", { outcome: t(`outcome.${outcome}`), rows: format.number(counts[outcome] ?? 0) }),
          )
          .join(" · ")}
      </p>
      {assumed > 0 && <p className="small">{t("preview.assumed", { number: format.number(assumed) })}</p>}
      {persons > 0 && <p className="small">{t("preview.persons", { number: format.number(persons) })}</p>}
      {open > 0 && <p className="small">{t("preview.open", { number: format.number(open) })}</p>}
      <Rows rows={preview.rows} counts={counts} />
      {!fits && (
        <p className="notice" role="alert">
          {t("preview.tooMuch")}
        </p>
      )}
      <div className="row">
        <Button disabled={editCount === 0 || !fits} loading={isAccepting} onClick={onAccept}>
          {t("preview.accept", { edits: format.number(editCount) })}
        </Button>
        <Report rows={preview.rows} />
      </div>
      <p className="small soft">{t(editCount === 0 ? "preview.nothing" : "preview.undo")}</p>
    </section>
  );
}

function Rows({ rows, counts }: Pick<ImportPreview, "rows" | "counts">) {
  const { t } = useTranslation("import");
  const format = useFormat();
  const [only, setOnly] = useState<Outcome | null>(null);
  const [page, setPage] = useState(0);
  const chosen = only === null ? rows : rows.filter(({ outcome }) => outcome === only);
  const choose = (outcome: Outcome | null) => {
    setOnly(outcome);
    setPage(0);
  };
  return (
    <>
      <fieldset className="view-switch">
        <legend className="visually-hidden">{t("preview.show")}</legend>
        <button type="button" aria-pressed={only === null} onClick={() => choose(null)}>
          {t("preview.all", { rows: format.number(rows.length) })}
        </button>
        {outcomes.map((outcome) => (
          <button key={outcome} type="button" aria-pressed={only === outcome} onClick={() => choose(outcome)}>
            {t("preview.only", { outcome: t(`outcome.${outcome}`), rows: format.number(counts[outcome] ?? 0) })}
          </button>
        ))}
      </fieldset>
      <ScrollRegion label={t("preview.rows")} className="import-rows">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("report.row")}</th>
              <th scope="col">{t("report.outcome")}</th>
              <th scope="col">{t("report.element")}</th>
              <th scope="col">{t("report.messages")}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.slice(page * rowsOnPage, (page + 1) * rowsOnPage).map((row) => (
              <RowLine key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pages count={Math.ceil(chosen.length / rowsOnPage)} current={page} onChoose={setPage} />
    </>
  );
}

function RowLine({ row: { row, outcome, element, messages } }: { readonly row: Row }) {
  const { t } = useTranslation("import");
  const format = useFormat();
  const textOf = useMessageText();
  return (
    <tr>
      <td>{format.number(row)}</td>
      <td>
        <span className={outcome === "error" ? "tag tag-act" : "tag"}>{t(`outcome.${outcome}`)}</span>
      </td>
      <td>{element && <bdi>{element.name}</bdi>}</td>
      <td>
        {messages.map((message) => (
          <p key={message.code} className="small">
            {textOf(message)} <code>{message.code}</code>
          </p>
        ))}
      </td>
    </tr>
  );
}

function Report({ rows }: Pick<ImportPreview, "rows">) {
  const { t } = useTranslation("import");
  const textOf = useMessageText();
  const save = () => {
    const headings = ["row", "outcome", "element", "codes", "messages"].map((key) => t(`report.${key}`));
    const text = reportCsv(rows, { headings, outcome: (outcome) => t(`outcome.${outcome}`), message: textOf });
    saveFile("import-report.csv", new Blob([text], { type: "text/csv" }));
  };
  return (
    <Button variant="default" onClick={save}>
      {t("report.save")}
    </Button>
  );
}
