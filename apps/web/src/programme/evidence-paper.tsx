import { useTranslation } from "react-i18next";
import type { EvidenceInProgramme } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";

interface EvidencePaperProps {
  readonly programme: string;
  readonly evidence: Pick<EvidenceInProgramme, "id" | "file" | "hash" | "place">;
}

/** Its file, to be taken and opened, or where it lies; and its hash. */
export function EvidencePaper({ programme, evidence: { id, file, hash, place } }: EvidencePaperProps) {
  const { t } = useTranslation("programme");
  const { number } = useFormat();
  return (
    <>
      {file !== null && (
        <p className="small">
          <a href={`/api/programmes/${encodeURIComponent(programme)}/evidence/${id}/file`} download>
            <bdi>{file.name}</bdi>
          </a>{" "}
          <span className="soft">
            {t("evidence.size", { kilobytes: number(Math.ceil(file.byteLength / 1000)) })} · {t("evidence.keptHere")}
          </span>
        </p>
      )}
      {place !== "" && (
        <p className="small">
          <span className="soft">{t(file === null ? "evidence.lies" : "evidence.originalLies")}</span>{" "}
          <bdi>{place}</bdi>
        </p>
      )}
      {hash !== null && (
        <p className="small soft">
          {t(file === null ? "evidence.hashOnly" : "evidence.hash")} <code>{hash}</code>
        </p>
      )}
    </>
  );
}
