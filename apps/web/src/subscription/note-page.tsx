import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./subscription.css";
import {
  type Addressee,
  noteQuery,
  type PrintFormat,
  printNote,
  type Subscription,
  subscriptionQuery,
  useDraftNote,
} from "../api/subscriptions.ts";
import { isolate } from "../i18n/isolate.ts";
import { LetterheadChoice } from "../letterhead/letterhead-choice.tsx";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { usePartyName } from "../registry/party-name.ts";
import { NotFound } from "../shell/not-found.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { beginDraft, forgetDraft, keepDraft, type NoteDraft, orderOf } from "./note-draft.ts";
import { NoteFields } from "./note-fields.tsx";
import { NotePreview } from "./note-preview.tsx";
import { usePause } from "./use-pause.ts";

/** A note verbale while it is written: the facts on one side, the note as it will stand on the other. */
export function NotePage() {
  const { subscription: id, addressee } = useParams({ from: "/subscribe/$subscription/notes/$addressee" });
  const found = useQuery(subscriptionQuery(id));
  if (addressee !== "mission" && addressee !== "secretariat") return <NotFound />;
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  return (
    <Allowed action="subscription.draft">
      <Writing key={addressee} subscription={found.data} addressee={addressee} />
    </Allowed>
  );
}

interface WritingProps {
  readonly subscription: Subscription;
  readonly addressee: Addressee;
}

function Writing({ subscription, addressee }: WritingProps) {
  const { t } = useTranslation("subscription");
  const nameOf = usePartyName();
  const { id, party, partyKind, notes } = subscription;
  const [draft, setDraft] = useState(() => beginDraft(subscription, addressee));
  const change = (changed: Partial<NoteDraft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepDraft(id, addressee, next);
  };
  const order = orderOf(draft, addressee, partyKind === "state");
  const asked = usePause(order);
  const composed = useQuery(noteQuery(id, asked));
  const isCleared = notes.some((note) => note.addressee === addressee && note.isCleared);
  const crumbs = [
    { label: t("tabs.ours"), to: "/subscribe" },
    { label: nameOf(party), to: `/subscribe/${id}` },
  ];
  return (
    <div className="stack-wide">
      <PageHead
        title={t(`write.title.${addressee}`, { party: isolate(nameOf(party)) })}
        crumbs={crumbs}
        help="subscribe"
      >
        <p>{t("write.lead")}</p>
      </PageHead>
      {isCleared && <p className="notice">{t("write.wasCleared")}</p>}
      <div className="note-page">
        <div className="stack">
          <NoteFields
            subscription={subscription}
            addressee={addressee}
            draft={draft}
            composed={composed.data?.note.paragraphs ?? null}
            onChange={change}
          />
          <Keep subscription={subscription} addressee={addressee} order={order} />
        </div>
        <div className="stack">
          {composed.isError && <Problem fault={composed.error} onRetry={() => void composed.refetch()} />}
          <NotePreview composed={order === null ? null : (composed.data ?? null)} />
        </div>
      </div>
    </div>
  );
}

function Keep({ subscription, addressee, order }: WritingProps & { readonly order: ReturnType<typeof orderOf> }) {
  const { t } = useTranslation("subscription");
  const { id } = subscription;
  const navigate = useNavigate();
  const save = useDraftNote(id);
  const [letterhead, setLetterhead] = useState<string | null>(null);
  const print = useMutation({
    mutationFn: async (formats: readonly PrintFormat[]) => {
      if (order === null) return;
      for (const format of formats) {
        const { name, content } = await printNote(id, order, format, format === "docx" ? letterhead : null);
        saveFile(name, content);
      }
    },
  });
  if (order === null) return <p className="soft">{t("write.missing")}</p>;
  const isArabic = order.facts.language === "ar";
  const keep = () =>
    save.mutate(order, {
      onSuccess: () => {
        forgetDraft(id, addressee);
        void navigate({ to: "/subscribe/$subscription", params: { subscription: id } });
      },
    });
  return (
    <section className="stack" aria-label={t("write.keep")}>
      {save.isError && <Problem fault={save.error} />}
      {print.isError && <Problem fault={print.error} />}
      <div className="row">
        <Button loading={save.isPending} onClick={keep}>
          {t("write.save")}
        </Button>
        <Button
          variant="default"
          loading={print.isPending}
          onClick={() => print.mutate(isArabic ? ["pdf", "docx"] : ["pdf"])}
        >
          {t("write.pdf")}
        </Button>
        <Button variant="default" loading={print.isPending} onClick={() => print.mutate(["docx"])}>
          {t("write.docx")}
        </Button>
      </div>
      <LetterheadChoice chosen={letterhead} onChoose={setLetterhead} />
      <p className="small soft">
        {t("write.drafts")} {isArabic && t("note.arabic")}
      </p>
    </section>
  );
}
