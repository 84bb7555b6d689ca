import type { ReactNode } from "react";

interface NothingYetProps {
  readonly text: string;
  /** What to do first. */
  readonly first?: string;
  readonly children?: ReactNode;
}

export function NothingYet({ text, first, children }: NothingYetProps) {
  return (
    <div className="panel stack-tight">
      <p>{text}</p>
      {first !== undefined && <p className="soft">{first}</p>}
      {children}
    </div>
  );
}
