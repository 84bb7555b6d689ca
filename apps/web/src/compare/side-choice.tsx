import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { facilitiesQuery, versionsQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import type { Side } from "./side.ts";

interface SideChoiceProps {
  readonly label: string;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

/** Which facility, and which of its versions: of those within sight. */
export function SideChoice({ label, side, onChoose }: SideChoiceProps) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  const facilities = useQuery(facilitiesQuery).data ?? [];
  const versions = useQuery(versionsQuery(side.facility)).data ?? [];
  const id = useId();
  return (
    <fieldset className="compare-side">
      <legend>{label}</legend>
      <div className="field">
        <label htmlFor={`${id}-facility`}>{t("facility")}</label>
        <select
          id={`${id}-facility`}
          translate="no"
          value={side.facility}
          onChange={(event) => onChoose({ facility: event.currentTarget.value, version: null })}
        >
          {facilities.map((facility) => (
            <option key={facility.id} value={facility.id}>
              {facility.name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-version`}>{t("version")}</label>
        <select
          id={`${id}-version`}
          value={side.version ?? versions[0]?.number ?? ""}
          onChange={(event) => onChoose({ ...side, version: Number(event.currentTarget.value) })}
        >
          {versions.map(({ number }) => (
            <option key={number} value={number}>
              {format.number(number)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
