import { type ReactNode, useState } from "react";
import { ApiProblem } from "../api/problem.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

/** The server's code for an act that waits for its person to show their authenticator. */
const notConfirmed = "CUS-S074";

interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: () => void;
}

/** Does an act; where it is to be confirmed, asks for that and does it then. The dialog is to stand in the page. */
export function useConfirmed(): {
  readonly confirmed: <T>(act: () => Promise<T>) => Promise<T>;
  readonly dialog: ReactNode;
} {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const confirmed = async <T,>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (fault) {
      if (!(fault instanceof ApiProblem) || fault.code !== notConfirmed) throw fault;
      await new Promise<void>((goOn, reject) => setWaiting({ goOn, giveUp: () => reject(fault) }));
      return act();
    }
  };
  const close = (end: () => void) => () => {
    setWaiting(null);
    end();
  };
  const dialog = waiting && <ConfirmDialog onConfirmed={close(waiting.goOn)} onClose={close(waiting.giveUp)} />;
  return { confirmed, dialog };
}
