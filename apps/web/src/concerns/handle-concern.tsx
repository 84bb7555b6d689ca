import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ConcernLine, useConcernAct, useConcernErasure } from "../api/programme-people.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";

interface HandleConcernProps {
  readonly place: { readonly programme: string; readonly concern: string };
  readonly state: ConcernLine["state"];
  readonly onDone: () => void;
}

/** Answering, closing, stepping back from it; and deleting what is closed. */
export function HandleConcern({ place, state, onDone }: HandleConcernProps) {
  const { t } = useTranslation("concern");
  const act = useConcernAct(place);
  if (state === "closed") {
    return (
      <Allowed action="concern.erase">
        <AskErasure place={place} />
      </Allowed>
    );
  }
  return (
    <Allowed action="concern.handle">
      {act.isError && <Problem fault={act.error} />}
      <Say
        {...{ title: t("answer"), hint: t("answerHint"), label: t("answerDo"), isNeeded: true }}
        onSay={(text) => act.mutate({ kind: "answered", text }, { onSuccess: onDone })}
      />
      <Say
        {...{ title: t("close"), hint: t("closeHint"), label: t("closeDo"), isNeeded: false }}
        onSay={(text) => act.mutate({ kind: "closed", text }, { onSuccess: onDone })}
      />
      <details>
        <summary>{t("conflict")}</summary>
        <div className="stack-tight">
          <p>{t("conflictText")}</p>
          <div>
            <Button variant="default" onClick={() => act.mutate({ kind: "conflict", text: "" })}>
              {t("conflictDo")}
            </Button>
          </div>
        </div>
      </details>
    </Allowed>
  );
}

interface SayProps {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly isNeeded: boolean;
  readonly onSay: (text: string) => void;
}

function Say({ title, hint, label, isNeeded, onSay }: SayProps) {
  const id = useId();
  const [text, setText] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSay(text);
  };
  return (
    <form className="stack-tight" onSubmit={send}>
      <div className="field">
        <label htmlFor={id}>{title}</label>
        <p className="small soft" id={`${id}-hint`}>
          {hint}
        </p>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          rows={3}
          maxLength={4000}
          dir="auto"
          required={isNeeded}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div>
        <Button type="submit" variant="default">
          {label}
        </Button>
      </div>
    </form>
  );
}

function AskErasure({ place }: Pick<HandleConcernProps, "place">) {
  const { t } = useTranslation("concern");
  const ask = useConcernErasure(place);
  if (ask.isSuccess) {
    return (
      <p className="notice">
        {t("deleteAsked")} <Link to="/approvals">{t("delete")}</Link>
      </p>
    );
  }
  return (
    <div className="stack-tight">
      {ask.isError && <Problem fault={ask.error} />}
      <p>{t("deleteText")}</p>
      <Say
        {...{ title: t("delete"), hint: t("deleteReason"), label: t("deleteDo"), isNeeded: true }}
        onSay={(reason) => ask.mutate(reason)}
      />
    </div>
  );
}
