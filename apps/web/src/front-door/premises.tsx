import type { SectionProps } from "./say.ts";

export function Premises({ facts, say }: SectionProps) {
  return (
    <section className="stack">
      <h2>{say("premises.title")}</h2>
      <ul className="prose-list">
        {facts.premises.map((premise) => (
          <li key={premise.id}>
            {say(premise.textKey)}
            {premise.properties && (
              <ul className="prose-list">
                {premise.properties.map(({ textKey }) => (
                  <li key={textKey}>{say(textKey)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
