import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import type { SectionProps } from "./say.ts";

export function WorkingGroup(props: SectionProps) {
  const { facts, say } = props;
  const group = facts.workingGroup;
  return (
    <>
      <section className="stack">
        <h2>{say("group.title")}</h2>
        <p>
          {say(group.purpose.textKey)} {say(group.announced.textKey)} {say(group.meetsKey)}
        </p>
        <ul className="prose-list">
          {[...group.means, ...group.also].map(({ textKey }) => (
            <li key={textKey}>{say(textKey)}</li>
          ))}
        </ul>
        <h3>{say("group.coChairs")}</h3>
        <ul className="prose-list">
          {group.coChairs.map(({ textKey }) => (
            <li key={textKey}>{say(textKey)}</li>
          ))}
        </ul>
      </section>
      <Committee {...props} />
      <FocusGroups {...props} />
      <History {...props} />
      <section className="stack">
        <h2>{say("contact.title")}</h2>
        <p>{say("contact.text")}</p>
        <p>
          <a href={`mailto:${group.contact.email}`}>
            <bdi>{group.contact.email}</bdi>
          </a>
          {" · "}
          <bdi>{group.contact.site}</bdi>
        </p>
      </section>
    </>
  );
}

/** Ten seats; a seat whose State is not public is shown empty and said to be unknown. */
function Committee({ facts, say }: SectionProps) {
  const { t } = useTranslation("front-door");
  const format = useFormat();
  const { steeringCommittee: committee } = facts.workingGroup;
  const seats = Array.from({ length: committee.seats }, (_, index) => index + 1);
  return (
    <section className="stack">
      <h2>{say("committee.title")}</h2>
      <p>{say(committee.seatsKey)}</p>
      <ol className="plain-list seats">
        {seats.map((seat) => (
          <li key={seat}>
            <strong>{t("seat", { number: format.number(seat) })}</strong>
            <span className="soft small">{committee.members[seat - 1]?.state ?? say("committee.seat.unknown")}</span>
          </li>
        ))}
      </ol>
      <p className="soft">{say(committee.ruleKey)}</p>
      <ul className="prose-list">
        {committee.duties.map(({ textKey }) => (
          <li key={textKey}>{say(textKey)}</li>
        ))}
      </ul>
    </section>
  );
}

function FocusGroups({ facts, say }: SectionProps) {
  const { focusGroups, areasOfInquiry } = facts.workingGroup;
  return (
    <section className="stack">
      <h2>{say("focus.title")}</h2>
      <p>{say(focusGroups.openToKey)}</p>
      <ul className="plain-list cards">
        {focusGroups.groups.map((group) => (
          <li key={group.id} className="panel stack-tight">
            <h3>{say(group.titleKey)}</h3>
            {group.productKey && <p className="soft">{say(group.productKey)}</p>}
          </li>
        ))}
      </ul>
      <p className="small soft">
        {say("fact.source")}: <bdi>{focusGroups.source}</bdi>
      </p>
      <h3>{say("inquiry.title")}</h3>
      <ul className="prose-list">
        {areasOfInquiry.map(({ textKey }) => (
          <li key={textKey}>{say(textKey)}</li>
        ))}
      </ul>
    </section>
  );
}

function History({ facts, say }: SectionProps) {
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{say("history.title")}</h2>
      <ul className="plain-list stack-tight">
        {facts.workingGroup.history.map((event) => (
          <li key={event.textKey}>
            <strong>
              {event.to ? `${format.date(event.from)} – ${format.date(event.to)}` : format.date(event.from)}
            </strong>{" "}
            {say(event.textKey)}{" "}
            <span className="soft small">
              <bdi>{event.source}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
