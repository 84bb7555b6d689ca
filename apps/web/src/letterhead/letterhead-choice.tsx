import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { letterheadsQuery } from "../api/letterheads.ts";

interface LetterheadChoiceProps {
  /** Its hash; `null`: plain paper. */
  readonly chosen: string | null;
  readonly onChoose: (hash: string | null) => void;
}

/** On which letterhead a DOCX is written. */
export function LetterheadChoice({ chosen, onChoose }: LetterheadChoiceProps) {
  const { t } = useTranslation("letterhead");
  const found = useQuery(letterheadsQuery).data ?? [];
  const toPage = <Link to="/letterheads">{t("title")}</Link>;
  if (found.length === 0) return <p className="small no-print">{toPage}</p>;
  return (
    <div className="stack-tight narrow no-print">
      <NativeSelect
        label={t("choose")}
        description={t("chooseText")}
        value={chosen ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{t("plain")}</option>
        {found.map(({ hash, name }) => (
          <option key={hash} value={hash} translate="no">
            {name}
          </option>
        ))}
      </NativeSelect>
      <p className="small">{toPage}</p>
    </div>
  );
}
