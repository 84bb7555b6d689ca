import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";
import "./dialog.css";

interface DialogProps {
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Something that has to be dealt with before the page goes on. The browser's own dialog: it keeps the focus inside, closes
 * on Escape and gives the focus back. A click beside it closes it too.
 */
export function Dialog({ label, className = "", onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard Escape does the same
    <dialog
      ref={element}
      className={`dialog ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === element.current && onClose()}
    >
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
