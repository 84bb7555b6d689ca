import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="row-apart">
        <h2 id={id} className="group-section-title">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
