import { Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import "./patterns.css";

interface OpenedProps {
  readonly label: string;
  readonly className: string;
  readonly shown: ReactNode;
  readonly children: ReactNode;
}

/** Something short that opens to its explanation; Escape and a click elsewhere close it, and the focus returns. */
export function Opened({ label, className, shown, children }: OpenedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={className}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {shown}
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the focus needs a place to rest on while it is open */}
        <div className="explanation" tabIndex={0} data-autofocus>
          {children}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
