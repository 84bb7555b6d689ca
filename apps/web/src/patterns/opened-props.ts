import type { ReactNode } from "react";

export interface OpenedProps {
  readonly label: string;
  readonly className: string;
  readonly shown: ReactNode;
  readonly children: ReactNode;
}
