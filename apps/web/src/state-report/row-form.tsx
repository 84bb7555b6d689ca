import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftedRow, WordedRow } from "../api/state-report.ts";
import { Commitment } from "../group/reports/commitment.tsx";
import { useGroupWords } from "../group/use-group-words.ts";
import { useFormat } from "../i18n/format.ts";
import { namesOf } from "./worded.ts";

interface RowFormProps {
  readonly drafted: DraftedRow;
  readonly row: WordedRow;
  /** Of the report. */
  readonly language: string;
  readonly onChange: (row: WordedRow) => void;
}

const statuses = ["not-begun", "planned", "under-way", "in-place", "reviewed"] as const;

/** One commitment: how it stands, what is said, who reads it. */
export function RowForm({ drafted, row, language, onChange }: RowFormProps) {
  const { t } = useTranslation("national-report");
  const words = useGroupWords();
  const isOther = row.narrative !== drafted.narrative || row.status !== (drafted.status ?? "not-begun");
  const { commitment, status, narrative } = row;
  return (
    <details>
      <summary className="state-report-summary">
        <span>
          <Commitment code={commitment} />
        </span>{" "}
        <span className="row">
          <span className="tag">{words.choice(status)}</span>
          {row.sharedWith === "nobody" && <span className="tag">{t("rows.nobody")}</span>}
          {isOther && <span className="tag tag-accent">{t("rows.differs")}</span>}
        </span>
      </summary>
      <div className="stack">
        <p className="soft small">
          {t("rows.drafted")} {drafted.status === null ? t("rows.unsaid") : words.choice(drafted.status)}
        </p>
        <NativeSelect
          label={t("rows.status")}
          className="narrow"
          value={status}
          onChange={(event) =>
            onChange({ ...row, status: statuses.find((each) => each === event.currentTarget.value) ?? "not-begun" })
          }
          data={statuses.map((value) => ({ value, label: words.choice(value) }))}
        />
        <Textarea
          label={t("rows.narrative")}
          lang={language}
          dir="auto"
          rows={2}
          maxLength={6000}
          value={narrative}
          onChange={(event) => onChange({ ...row, narrative: event.currentTarget.value })}
        />
        {isOther && (
          <div>
            <Button
              size="xs"
              variant="default"
              onClick={() => onChange({ ...row, narrative: drafted.narrative, status: drafted.status ?? "not-begun" })}
            >
              {t("rows.again")}
            </Button>
          </div>
        )}
        <Evidence drafted={drafted} row={row} onChange={onChange} />
        <Readers row={row} onChange={onChange} />
      </div>
    </details>
  );
}

type PartProps = Pick<RowFormProps, "row" | "onChange">;

function Evidence({ drafted: { evidence }, row, onChange }: PartProps & Pick<RowFormProps, "drafted">) {
  const { t } = useTranslation("national-report");
  if (evidence.length === 0) return <p className="small soft">{t("rows.noEvidence")}</p>;
  return (
    <div className="stack-tight">
      <label className="row">
        <input
          type="checkbox"
          checked={row.namesEvidence}
          onChange={(event) => onChange({ ...row, namesEvidence: event.currentTarget.checked })}
        />
        {t("rows.evidence")}
      </label>
      <ul className="plain-list small">
        {evidence.map((hash) => (
          <li key={hash}>
            <code className="state-report-hash" translate="no" dir="ltr">
              {hash}
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}

const audiences = ["all", "named", "nobody"] as const;

function Readers({ row, onChange }: PartProps) {
  const { t } = useTranslation("national-report");
  const format = useFormat();
  const { commitment, sharedWith } = row;
  const chosen = typeof sharedWith === "string" ? sharedWith : "named";
  const [names, setNames] = useState(typeof sharedWith === "string" ? "" : sharedWith.join(", "));
  const choose = (audience: (typeof audiences)[number]) =>
    onChange({ ...row, sharedWith: audience === "named" ? namesOf(names) : audience });
  return (
    <fieldset className="stack-tight state-report-readers">
      <legend>{t("rows.who")}</legend>
      {audiences.map((audience) => (
        <label key={audience} className="row">
          <input
            type="radio"
            name={`readers-${commitment}`}
            checked={chosen === audience}
            onChange={() => choose(audience)}
          />
          {t(`rows.${audience}`)}
        </label>
      ))}
      {chosen === "named" && (
        <TextInput
          label={t("rows.names")}
          translate="no"
          required
          value={names}
          description={typeof sharedWith === "string" ? undefined : format.list(sharedWith)}
          onChange={(event) => {
            setNames(event.currentTarget.value);
            onChange({ ...row, sharedWith: namesOf(event.currentTarget.value) });
          }}
        />
      )}
    </fieldset>
  );
}
