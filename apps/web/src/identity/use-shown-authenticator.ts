import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ShownAnswer } from "../api/identity.ts";
import { showPasskey } from "./ask-passkey.ts";

/** What the server asks a person to show: options for a passkey, and a question for an own key. */
interface Offer {
  readonly passkey: unknown;
  readonly ownKey: string;
}

/** Showing an authenticator of one's own, by passkey or by own key: to sign in, or to confirm an act. */
export function useShownAuthenticator(offer: () => Promise<Offer>, onShown: (answer: ShownAnswer) => Promise<void>) {
  const [question, setQuestion] = useState<string | null>(null);
  const byPasskey = useMutation({
    mutationFn: async () => onShown(await showPasskey((await offer()).passkey)),
  });
  const ask = useMutation({ mutationFn: offer, onSuccess: ({ ownKey }) => setQuestion(ownKey) });
  const byOwnKey = useMutation({
    mutationFn: ([asked, answer]: readonly [string, string]) => onShown({ kind: "own key", question: asked, answer }),
    // A question is answered once, rightly or not.
    onError: () => ask.mutate(),
  });
  return {
    fault: byPasskey.error ?? byOwnKey.error ?? ask.error,
    passkey: { show: () => byPasskey.mutate(), isBusy: byPasskey.isPending },
    /** For `OwnKeyAnswer`. */
    ownKey: {
      question,
      isBusy: byOwnKey.isPending,
      onAsk: () => ask.mutate(),
      onAnswer: (asked: string, answer: string) => byOwnKey.mutate([asked, answer]),
    },
  };
}
