interface CardFactsProps {
  /** What each is called, and what is shown of it; what shows nothing is left out. */
  readonly facts: readonly (readonly [name: string, shown: string])[];
}

/** What is known of a pledge or a visit. */
export function CardFacts({ facts }: CardFactsProps) {
  return (
    <dl className="group-facts small">
      {facts
        .filter(([, shown]) => shown !== "")
        .map(([name, shown]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>
              <bdi>{shown}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
