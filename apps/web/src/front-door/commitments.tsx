import type { SectionProps } from "./say.ts";

/** The flyer's four and the seventeen they are mapped to, by area. */
export function Commitments({ facts, say }: SectionProps) {
  const areas = [...new Set(facts.commitments.map(({ area }) => area))];
  return (
    <section className="stack">
      <h2>{say("commitments.title")}</h2>
      <p>{say("commitments.flyer")}</p>
      <ol className="plain-list cards">
        {facts.flyerCommitments.map(({ id, textKey }) => (
          <li key={id} className="panel row-top">
            <code className="tag tag-accent">{id}</code>
            <span>{say(textKey)}</span>
          </li>
        ))}
      </ol>
      <p>{say("commitments.detail")}</p>
      <div className="cards">
        {areas.map((area) => {
          const members = facts.commitments.filter((commitment) => commitment.area === area);
          return (
            <section key={area} className="panel stack">
              <h3>{say(members[0]?.areaKey ?? area)}</h3>
              <ul className="plain-list stack-tight">
                {members.map(({ id, textKey }) => (
                  <li key={id} className="row-top">
                    <code className="tag">{id}</code>
                    <span>{say(textKey)}</span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <p className="soft">{say(facts.caution.textKey)}</p>
    </section>
  );
}
