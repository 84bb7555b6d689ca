import { useCallback, useState } from "react";
import type { Answer, Answers } from "../../api/templates.ts";
import { forget } from "../../ports.ts";
import { keepSealed, recallSealed, sealedName } from "../../sealed-work.ts";

interface KeptAnswers {
  readonly answers: Answers;
  /** `undefined` takes the answer back. */
  readonly answer: (question: string, value: Answer | undefined) => void;
  readonly clear: () => void;
}

/** Answers outlive a reload: they are kept by the browser, each template's apart, until they are a draft. */
export function useKeptAnswers(kind: string): KeptAnswers {
  const name = `template.${sealedName(kind)}`;
  const [answers, setAnswers] = useState(() => read(name));
  const answer = useCallback(
    (question: string, value: Answer | undefined) =>
      setAnswers((before) => {
        const { [question]: _, ...others } = before;
        const after = value === undefined ? others : { ...others, [question]: value };
        keepSealed(name, JSON.stringify(after));
        return after;
      }),
    [name],
  );
  const clear = useCallback(() => {
    forget(name);
    setAnswers({});
  }, [name]);
  return { answers, answer, clear };
}

function read(name: string): Answers {
  try {
    const kept: unknown = JSON.parse(recallSealed(name) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Answers) : {};
  } catch {
    return {};
  }
}
