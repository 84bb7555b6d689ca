import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SendChoices, SendPreview } from "../api/sharing.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { Problem } from "../patterns/problem.tsx";
import { useRoleName } from "../patterns/role-name.tsx";
import { Asked, Reason } from "./change-rosters.tsx";
import { Missing } from "./missing-signers.tsx";
import { PreviewOfSend } from "./preview-of-send.tsx";

interface RecipientsProps {
  readonly choices: SendChoices;
  readonly to: readonly string[];
  readonly onToggle: (party: string) => void;
}

/** Parties whose roster is known; who may not get it is shown with why. */
export function Recipients({ choices: { recipients }, to, onToggle }: RecipientsProps) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  if (recipients.length === 0) {
    return (
      <p className="soft">
        {t("send.nobody")} <Link to="/share/rosters">{t("toRosters")}</Link>
      </p>
    );
  }
  return (
    <fieldset className="share-choices">
      <legend className="visually-hidden">{t("send.to")}</legend>
      {recipients.map(({ party, rosterNumber, isReleasedTo, isExpired }) => (
        <label key={party} className="row">
          <input
            type="checkbox"
            checked={to.includes(party)}
            disabled={!isReleasedTo || isExpired}
            onChange={() => onToggle(party)}
          />
          <bdi translate="no">{party}</bdi>
          <span className="small soft">
            {isExpired
              ? t("send.rosterExpired")
              : isReleasedTo
                ? t("rosters.number", { number: format.number(rosterNumber) })
                : t("send.notReleased")}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who wrote it, who could sign it, and who is missing. */
export function Signers({ choices: { signers, author, missing } }: { readonly choices: SendChoices }) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const roleOf = useRoleName();
  return (
    <section className="panel stack">
      <h2>{t("send.signers")}</h2>
      <p>
        {t("send.wrote")} <bdi>{author}</bdi>
        {t("shell:fullStop")}
      </p>
      {signers.length > 0 && (
        <p>
          {t("send.signersText")} {format.list(signers.map(({ name, role }) => `${isolate(name)} (${roleOf(role)})`))}
        </p>
      )}
      {missing !== null && <Missing missing={missing} author={author} />}
    </section>
  );
}

interface PreviewSectionProps {
  readonly choices: SendChoices;
  readonly to: readonly string[];
  readonly preview: Pick<UseMutationResult<SendPreview, Error, never>, "isPending" | "error" | "data">;
  readonly onShow: () => void;
}

/** Exactly what would leave, once it is asked for. */
export function PreviewSection({ choices, to, preview, onShow }: PreviewSectionProps) {
  const { t } = useTranslation("sharing");
  return (
    <section className="panel stack">
      <h2>{t("send.preview")}</h2>
      <p className="soft">{t("send.previewText")}</p>
      <div className="row">
        <Button loading={preview.isPending} disabled={to.length === 0 || choices.hindrance !== null} onClick={onShow}>
          {t("send.show")}
        </Button>
        {to.length === 0 && <span className="small soft">{t("send.chooseFirst")}</span>}
      </div>
      {preview.error !== null && <Problem fault={preview.error} />}
      {preview.data && <PreviewOfSend preview={preview.data} />}
    </section>
  );
}

interface AskToSendProps {
  readonly to: readonly string[];
  readonly ask: {
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly data: { readonly approval: string } | undefined;
  };
  readonly onAsk: (reason: string) => void;
}

/** Asking two others to sign what was shown. */
export function AskToSend({ to, ask, onAsk }: AskToSendProps) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const id = useId();
  const [reason, setReason] = useState("");
  return (
    <section className="panel stack">
      <h2>{t("send.ask")}</h2>
      <p>{t("send.askText", { to: format.list(to) })}</p>
      <Reason id={id} value={reason} onChange={setReason} />
      <div className="row">
        <Button loading={ask.isPending} disabled={reason.trim() === "" || ask.isSuccess} onClick={() => onAsk(reason)}>
          {t("send.button")}
        </Button>
        {ask.data && <Asked approval={ask.data.approval} />}
      </div>
      {ask.isError && <Problem fault={ask.error} />}
    </section>
  );
}
