import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMarking, GroupValues, NamedRecord } from "../../api/group.ts";
import type { FoundExpert } from "../../api/group-exchange.ts";
import type { Json } from "../../editing/document/json.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguageName } from "../../i18n/language-name.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { AddRecord } from "../work/add-record.tsx";
import { RecordLink } from "../work/record-link.tsx";

interface ExpertCardProps {
  readonly expert: FoundExpert;
  readonly named: readonly NamedRecord[];
}

/** Who it is, what they know, who sponsors them, what interests they declared; and an invitation to a group. */
export function ExpertCard({ expert: { record, languages }, named }: ExpertCardProps) {
  const { t } = useTranslation("group-exchange");
  const words = useGroupWords();
  const { date } = useFormat();
  const languageName = useLanguageName();
  const { fields } = record;
  const textOf = (name: string): string => String(fields[name] ?? "");
  const available = textOf("available");
  const facts: readonly (readonly [name: string, shown: readonly string[]])[] = [
    ["competences", listOf(fields["competences"])],
    ["topics", listOf(fields["topics"]).map(words.choice)],
    ["languages", languages.map(languageName)],
    ["affiliation", [textOf("affiliation")]],
    ["sponsor", [words.party(textOf("sponsor"))]],
    ["available", available === "" ? [] : [words.choice(available)]],
    ["interests", [textOf("interests") || t("experts.interestsHidden")]],
  ];
  return (
    <li className="panel stack-tight">
      <h2 className="card-title">
        <RecordLink record={record} named={named} />
      </h2>
      <p className="row">
        <span className="tag">{words.choice(textOf("partner-kind"))}</span>
        <MarkingTag marking={record.composite} />
      </p>
      <dl className="exchange-facts small">
        {facts
          .filter(([, shown]) => shown.join("") !== "")
          .map(([name, shown]) => (
            <div key={name}>
              <dt>{words.field(name)}</dt>
              <dd>
                <Told texts={shown} />
              </dd>
            </div>
          ))}
      </dl>
      <p className="small soft">
        {t("experts.consent")} <time dateTime={textOf("consent-until")}>{date(textOf("consent-until"))}</time>
      </p>
      <AddRecord
        kind="participation"
        size="compact-sm"
        label={t("experts.invite")}
        given={invitation(fields)}
        fields={["group", "from", "until", "invited-by"]}
        marking={composed(record.composite)}
      />
    </li>
  );
}

/** Texts in whatever languages, one after another. */
function Told({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation();
  return texts.map((text, at) => (
    <Fragment key={text}>
      {at > 0 && t("shell:comma")}
      <bdi>{text}</bdi>
    </Fragment>
  ));
}

/** As an expert without a vote, named for as long as they consent, by whoever sponsors them. */
const invitation = ({ name, sponsor, "consent-until": consentUntil }: GroupValues): GroupValues => ({
  party: sponsor ?? null,
  as: "expert",
  voting: "no",
  ...(typeof name === "string" ? { person: { name, consentUntil: consentUntil ?? null } } : {}),
});

const composed = ({ tlp, releasedTo, caveats, reason }: GroupMarking): GroupMarking => ({
  tlp,
  releasedTo,
  caveats,
  reason,
});

const listOf = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
