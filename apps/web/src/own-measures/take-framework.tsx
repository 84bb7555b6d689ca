import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type OscalCheck, useCheckOscal, useTakeFramework } from "../api/frameworks.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { Diagnostics } from "../patterns/diagnostics.tsx";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";

/** A file is looked at first; what it has in it, or each of its faults, is told, and nothing is kept before that is accepted. */
export function TakeFramework() {
  const { t } = useTranslation("own-frameworks");
  const id = useId();
  const check = useCheckOscal();
  const take = useTakeFramework();
  const [file, setFile] = useState<File | null>(null);
  const report = check.data?.report ?? null;
  return (
    <section className="panel stack" aria-labelledby={`${id}-title`} aria-busy={check.isPending || take.isPending}>
      <h2 id={`${id}-title`}>{t("take.title")}</h2>
      <div className="field">
        <label htmlFor={id}>{t("take.file")}</label>
        <FileInput
          id={id}
          accept=".json,application/json"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const [chosen = null] = event.currentTarget.files ?? [];
            setFile(chosen);
            take.reset();
            if (chosen) check.mutate(chosen);
          }}
        />
      </div>
      <p id={`${id}-help`} className="small soft">
        {t("take.help")}
      </p>
      {check.isError && <Problem fault={check.error} />}
      {check.data && report === null && <Faults check={check.data} />}
      {report !== null && !take.isSuccess && (
        <Report report={report}>
          <Button loading={take.isPending} onClick={() => file && take.mutate({ file, hash: report.hash })}>
            {t("take.accept")}
          </Button>
        </Report>
      )}
      {take.isError && <Problem fault={take.error} />}
      <p role="status">{take.isSuccess && t("take.done")}</p>
    </section>
  );
}

function Faults({ check: { faults, found } }: { readonly check: OscalCheck }) {
  const { t } = useTranslation("own-frameworks");
  const format = useFormat();
  return (
    <div className="notice notice-act stack" role="alert">
      <p>
        {t("take.faults", { found: format.number(found) })}
        {faults.length < found && ` ${t("take.first", { shown: format.number(faults.length) })}`}
      </p>
      <Diagnostics diagnostics={faults} files={[]} />
    </div>
  );
}

interface ReportProps {
  readonly report: NonNullable<OscalCheck["report"]>;
  readonly children: React.ReactNode;
}

const mostShown = 20;

function Report({ report: { title, version, oscalVersion, groups, controls }, children }: ReportProps) {
  const { t } = useTranslation("own-frameworks");
  const format = useFormat();
  return (
    <div className="stack">
      <p role="status">
        {t("take.report", {
          ...{ title: isolate(title), version: isolate(version), oscal: isolate(oscalVersion) },
          ...{ groups: format.number(groups), controls: format.number(controls.length) },
        })}
      </p>
      <ul className="plain-list small">
        {controls.slice(0, mostShown).map(({ number, title: name }) => (
          <li key={number} translate="no">
            <bdi>
              {number} {name}
            </bdi>
          </li>
        ))}
      </ul>
      {controls.length > mostShown && (
        <p className="small soft">{t("more", { shown: format.number(controls.length - mostShown) })}</p>
      )}
      <div>{children}</div>
    </div>
  );
}
