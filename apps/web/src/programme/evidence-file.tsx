import { TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { FileInput } from "../patterns/file-input.tsx";
import type { EvidenceFileChoice } from "./use-evidence-file.ts";

interface EvidenceFileProps {
  readonly choice: EvidenceFileChoice;
  readonly mostBytes: number;
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

/** The file of evidence: kept with the programme, or elsewhere and known here by its hash and its place. */
export function EvidenceFile({ choice, mostBytes, place, onPlace }: EvidenceFileProps) {
  const { t } = useTranslation("programme");
  const { number } = useFormat();
  const id = useId();
  const { isHere, hash, fault } = choice;
  const megabytes = number(Math.floor(mostBytes / 1_000_000));
  return (
    <>
      <fieldset className="stack-tight">
        <legend>{t("evidence.where")}</legend>
        {([true, false] as const).map((here) => (
          <label key={String(here)} className="row">
            <input type="radio" name={`${id}-where`} checked={isHere === here} onChange={() => choice.setHere(here)} />
            {t(here ? "evidence.here" : "evidence.elsewhere")}
          </label>
        ))}
      </fieldset>
      <div className="stack-tight">
        <label htmlFor={id}>{t(isHere ? "evidence.fileHere" : "evidence.file")}</label>
        <FileInput
          id={id}
          aria-describedby={`${id}-hint`}
          key={String(isHere)}
          required={isHere}
          onChange={(event) => void choice.choose(event.currentTarget.files?.[0])}
        />
        <span id={`${id}-hint`} className="small soft">
          {isHere ? t("evidence.fileHereHint", { megabytes }) : t("evidence.fileHint")}
        </span>
      </div>
      {fault !== null && (
        <p className="notice notice-act" role="alert">
          {t(`evidence.${fault}`, { megabytes })}
        </p>
      )}
      {hash !== null && <code className="small">{hash}</code>}
      <TextInput
        label={t(isHere ? "evidence.original" : "evidence.place")}
        description={t("evidence.placeHint")}
        required={!isHere && hash === null}
        maxLength={300}
        value={place}
        onChange={(event) => onPlace(event.currentTarget.value)}
      />
    </>
  );
}
