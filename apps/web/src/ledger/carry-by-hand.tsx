import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Witness } from "../api/shapes.ts";
import { useBringCosignature, witnessRequestQuery } from "../api/witnesses.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { Dialog } from "../patterns/dialog.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { Waiting } from "../shell/waiting.tsx";
import "./ledger.css";

interface CarryByHandProps {
  readonly witness: Witness;
  readonly onClose: () => void;
}

/** To a witness without a network: a file or a code goes there, one line comes back. */
export function CarryByHand({ witness, onClose }: CarryByHandProps) {
  const { t } = useTranslation("witnesses");
  const request = useQuery(witnessRequestQuery(witness.id));
  const title = t("carry.title", { name: isolate(witness.name) });
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        <p>{t("carry.there")}</p>
        {request.isPending && <Waiting />}
        {request.isError && <Problem fault={request.error} onRetry={() => void request.refetch()} />}
        {request.data && (
          <>
            <div className="row">
              <Button
                variant="default"
                onClick={() => saveFile(`witness-request-${request.data.size}.txt`, new Blob([request.data.text]))}
              >
                {t("carry.save")}
              </Button>
            </div>
            {request.data.code !== null && (
              <img
                className="witness-code"
                src={`data:image/svg+xml,${encodeURIComponent(request.data.code)}`}
                alt={t("carry.code")}
              />
            )}
          </>
        )}
        <Answer onClose={onClose} />
      </div>
    </Dialog>
  );
}

function Answer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("witnesses");
  const format = useFormat();
  const [answer, setAnswer] = useState("");
  const bring = useBringCosignature();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        bring.mutate(answer);
      }}
    >
      <Textarea
        label={t("carry.back")}
        description={t("carry.backWhat")}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        dir="ltr"
        rows={3}
      />
      {bring.isError && <Problem fault={bring.error} />}
      {bring.data && (
        <p role="status">
          {t("carry.kept", { size: format.number(bring.data.size), names: format.list(bring.data.names.map(isolate)) })}
        </p>
      )}
      <div className="row">
        <Button type="submit" disabled={answer.trim() === ""} loading={bring.isPending}>
          {t("carry.keep")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("carry.close")}
        </Button>
      </div>
    </form>
  );
}
