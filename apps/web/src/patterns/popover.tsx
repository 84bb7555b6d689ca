import { Suspense, useState } from "react";
import "./patterns.css";
import { lazyPart } from "../i18n/lazy-part.ts";
import type { OpenedProps } from "./opened-props.ts";

const PopoverBody = lazyPart(async () => (await import("./popover-body.tsx")).PopoverBody);

/**
 * Something short that opens to its explanation; Escape and a click elsewhere close it, and the focus returns. What places
 * it on the page is fetched when something is opened for the first time: the first view does without.
 */
export function Opened(props: OpenedProps) {
  const [isWanted, setWanted] = useState(false);
  const closed = (
    <button
      type="button"
      className={props.className}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {props.shown}
    </button>
  );
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <PopoverBody {...props} />
    </Suspense>
  );
}
