import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../api/queries.ts";
import { type Addressee, keptNoteAddress, type Subscription, type SubscriptionNote } from "../api/subscriptions.ts";
import { useFormat } from "../i18n/format.ts";
import { LetterheadChoice } from "../letterhead/letterhead-choice.tsx";
import { languageName } from "./language-name.ts";

interface NotePanelProps {
  readonly subscription: Subscription;
  readonly addressee: Addressee;
}

/** One of the two notes: how far it is, in which language, and its files. */
export function NotePanel({ subscription, addressee }: NotePanelProps) {
  const { t } = useTranslation("subscription");
  const may = useQuery(sessionQuery).data?.may ?? [];
  const note = subscription.notes.find((each) => each.addressee === addressee) ?? null;
  const step = addressee === "mission" ? "mission-note-drafted" : "drafted";
  const mayWrite = may.includes("subscription.draft") && subscription.possible.includes(step);
  const id = `note-${addressee}`;
  return (
    <section className="panel stack" aria-labelledby={id}>
      <div className="row-apart">
        <h2 id={id}>{t(`note.to.${addressee}`)}</h2>
        <span className={note?.isCleared ? "tag tag-accent" : "tag"}>
          {t(note === null ? "note.none" : note.isCleared ? "note.cleared" : "note.draft")}
        </span>
      </div>
      {note === null ? (
        <p className="soft">{t(`note.about.${addressee}`)}</p>
      ) : (
        <Kept id={subscription.id} note={note} />
      )}
      {mayWrite && (
        <p className="no-print">
          <Link
            to="/subscribe/$subscription/notes/$addressee"
            params={{ subscription: subscription.id, addressee }}
            className="link-button link-button-quiet"
          >
            {t(note === null ? "note.write" : note.isCleared ? "note.change" : "note.goOn")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Kept({ id, note }: { readonly id: string; readonly note: SubscriptionNote }) {
  const { t } = useTranslation("subscription");
  const format = useFormat();
  const [letterhead, setLetterhead] = useState<string | null>(null);
  const { hash, facts, draftedAt, findings, isCleared, note: text } = note;
  return (
    <>
      <p className="small soft">
        {languageName(facts.language)}
        {facts.reference !== null && (
          <>
            {" · "}
            <bdi>{facts.reference}</bdi>
          </>
        )}
        {" · "}
        <time dateTime={draftedAt}>{t("note.saved", { at: format.instant(draftedAt) })}</time>
      </p>
      {findings.length > 0 && (
        <p>{t("note.findings", { count: findings.length, shown: format.number(findings.length) })}</p>
      )}
      <blockquote className="note-extract" lang={facts.language} dir="auto">
        {text.paragraphs[1] ?? text.paragraphs[0]}
      </blockquote>
      <LetterheadChoice chosen={letterhead} onChoose={setLetterhead} />
      <p className="row no-print">
        {(["pdf", "docx"] as const).map((kind) => (
          <a key={kind} href={keptNoteAddress(id, hash, kind, kind === "docx" ? letterhead : null)} download>
            {t(isCleared ? "note.file" : "note.draftFile", { kind: kind.toUpperCase() })}
          </a>
        ))}
      </p>
      {facts.language === "ar" && <p className="small soft">{t("note.arabic")}</p>}
    </>
  );
}
