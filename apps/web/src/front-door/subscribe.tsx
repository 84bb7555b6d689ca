import type { SectionProps } from "./say.ts";

export function Subscribe({ facts, say }: SectionProps) {
  return (
    <section className="stack">
      <h2>{say("subscribe.title")}</h2>
      <ol className="steps">
        {facts.subscriptionProcedure.map(({ step, textKey }) => (
          <li key={step}>{say(textKey)}</li>
        ))}
      </ol>
      <p className="soft small">{say("subscribe.source")}</p>
    </section>
  );
}
