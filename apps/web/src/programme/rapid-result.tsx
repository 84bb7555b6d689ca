import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Programme, takeReport } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { ContradictionList } from "./contradiction-list.tsx";
import { LevelTable } from "./level-table.tsx";

/** What the rapid assessment came to, what the model says against it, and its report. */
export function RapidResult({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { id, rapid } = programme;
  const open = rapid.questions.filter(({ level }) => level === null).length;
  return (
    <div className="panel stack">
      <h2>{t("rapid.result")}</h2>
      {open > 0 && <p className="notice">{t("rapid.stillOpen", { count: open, shown: format.number(open) })}</p>}
      <h3>
        {t("contradictions.title", {
          count: rapid.contradictions.length,
          shown: format.number(rapid.contradictions.length),
        })}
      </h3>
      {rapid.contradictions.length === 0 ? (
        <p>{t("contradictions.none")}</p>
      ) : (
        <ContradictionList programme={id} contradictions={rapid.contradictions} />
      )}
      <h3>{t("levels.title")}</h3>
      <p className="soft">{t("levels.text")}</p>
      <LevelTable domains={rapid.domains} isRapid />
      <Allowed action="programme.export">
        <Report id={id} />
      </Allowed>
      <p>
        <Link to="/programme/$programme" params={{ programme: id }}>
          {t("rapid.goOnFull")}
        </Link>
      </p>
    </div>
  );
}

function Report({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation("programme");
  const language = contentLanguage(i18n.language);
  const take = useMutation({
    mutationFn: (format: "pdf" | "docx") => takeReport(id, { kind: "rapid", letterhead: null, format, language }),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  return (
    <div className="stack-tight no-print">
      <div className="row">
        {(["pdf", "docx"] as const).map((format) => (
          <Button
            key={format}
            variant={format === "pdf" ? "filled" : "default"}
            loading={take.isPending && take.variables === format}
            onClick={() => take.mutate(format)}
          >
            {t("rapid.report", { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
      <p role="status" className="small soft">
        {take.isSuccess ? t("rapid.reportTaken") : t("rapid.reportText")}
      </p>
      {take.isError && <Problem fault={take.error} />}
    </div>
  );
}
