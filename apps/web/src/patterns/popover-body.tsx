import { Popover } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { OpenedProps } from "./opened-props.ts";

/** Opens as soon as it is there: what was chosen before it came was to open it. */
export function PopoverBody({ label, className, shown, children }: OpenedProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // It takes the place of the button that was chosen, and the focus returns to it.
    button.current?.focus({ preventScroll: true });
    setOpen(true);
  }, []);
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
          ref={button}
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
