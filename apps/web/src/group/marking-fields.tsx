import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type GroupMarking, releasePartiesQuery } from "../api/group.ts";
import { useGroupWords } from "./use-group-words.ts";

const levels = ["clear", "green", "amber", "amber+strict", "red"] as const;

/** Where somebody begins: for the group, and the reason is theirs to give. */
export const markingToBegin: GroupMarking = { tlp: "green", releasedTo: ["community"], caveats: [], reason: "" };

interface MarkingFieldsProps {
  readonly legend: string;
  readonly marking: GroupMarking;
  readonly onChange: (marking: GroupMarking) => void;
}

/** Level, audience, caveats, reason and end of a marking; what a level does not allow is not offered. */
export function MarkingFields({ legend, marking, onChange }: MarkingFieldsProps) {
  const { t } = useTranslation("group");
  const { tlp, releasedTo, caveats, reason, expires } = marking;
  const change = (next: Partial<GroupMarking>) => onChange(fitting({ ...marking, ...next }));
  return (
    <fieldset className="group-set stack-tight">
      <legend>{legend}</legend>
      <NativeSelect
        label={t("marking.level")}
        translate="no"
        value={tlp}
        onChange={(event) => change({ tlp: event.currentTarget.value as GroupMarking["tlp"] })}
        data={levels.map((level) => ({ value: level, label: `TLP:${level.toUpperCase()}` }))}
      />
      <NativeSelect
        label={t("marking.audience")}
        value={audienceOf(releasedTo)}
        onChange={(event) => change({ releasedTo: wordsOf(event.currentTarget.value) })}
        data={audiencesAt(tlp).map((audience) => ({ value: audience, label: t(`marking.${audience}`) }))}
      />
      {audienceOf(releasedTo) === "named" && (
        <PartyChoice chosen={releasedTo} onChange={(next) => change({ releasedTo: next })} />
      )}
      <TextInput
        label={t("marking.reason")}
        value={reason}
        required
        maxLength={500}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <TextInput
        label={t("marking.caveats")}
        description={t("marking.caveatsHelp")}
        value={caveats.join(", ")}
        onChange={(event) => change({ caveats: event.currentTarget.value.split(",").map((each) => each.trimStart()) })}
        onBlur={() => change({ caveats: caveats.map((each) => each.trim()).filter((each) => each !== "") })}
      />
      <TextInput
        type="date"
        label={t("marking.expires")}
        value={expires ?? ""}
        onChange={(event) => {
          const { expires: _expires, ...rest } = marking;
          const until = event.currentTarget.value;
          onChange(until === "" ? rest : { ...rest, expires: until });
        }}
      />
    </fieldset>
  );
}

type AudienceChoice = "everybody" | "community" | "named";

function audienceOf(releasedTo: readonly string[]): AudienceChoice {
  if (releasedTo.includes("everybody")) return "everybody";
  return releasedTo.includes("community") ? "community" : "named";
}

const wordsOf = (choice: string): string[] => (choice === "named" ? [] : [choice]);

function audiencesAt(tlp: GroupMarking["tlp"]): readonly AudienceChoice[] {
  if (tlp === "clear") return ["everybody", "community", "named"];
  return tlp === "green" ? ["community", "named"] : ["named"];
}

/** A stricter level takes an audience away that it does not allow. */
const fitting = (marking: GroupMarking): GroupMarking =>
  audiencesAt(marking.tlp).includes(audienceOf(marking.releasedTo)) ? marking : { ...marking, releasedTo: [] };

function PartyChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (next: string[]) => void;
}) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const parties = useQuery(releasePartiesQuery);
  return (
    <fieldset className="group-set stack-tight">
      <legend>{t("marking.parties")}</legend>
      {(parties.data ?? []).map(({ organisation, title }) => (
        <label key={organisation} className="row">
          <input
            type="checkbox"
            checked={chosen.includes(organisation)}
            onChange={(event) => {
              const others = chosen.filter((each) => each !== organisation);
              onChange(event.currentTarget.checked ? [...others, organisation] : others);
            }}
          />
          <bdi>{words.text(title) || organisation}</bdi>
        </label>
      ))}
      {chosen.length === 0 && <p className="small soft">{t("marking.nobody")}</p>}
    </fieldset>
  );
}
