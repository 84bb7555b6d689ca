import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useSignOut } from "../api/queries.ts";
import { forgetWork, hasUnsentWork } from "./kept-work.ts";

export interface Leaving {
  /** Signs out at once where nothing would be lost by it, else asks. */
  readonly ask: () => void;
  readonly isAsking: boolean;
  readonly isPending: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Signing out, which takes with it whatever the browser keeps of a person's work. */
export function useLeaving(): Leaving {
  const { mutate, isPending } = useSignOut();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const stay = useCallback(() => setAsking(false), []);
  const leave = useCallback(() => {
    setAsking(false);
    mutate(undefined, {
      onSuccess: () => {
        forgetWork();
        void navigate({ to: "/" });
      },
    });
  }, [mutate, navigate]);
  const ask = useCallback(() => (hasUnsentWork() ? setAsking(true) : leave()), [leave]);
  return { ask, isAsking, isPending, stay, leave };
}
