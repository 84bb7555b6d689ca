import { useTranslation } from "react-i18next";
import type { ComposedNote, NoteFinding } from "../api/subscriptions.ts";

/** The note as it will stand, marked as a draft; each departure from the form where it is. */
export function NotePreview({ composed }: { readonly composed: ComposedNote | null }) {
  const { t, i18n } = useTranslation("subscription");
  if (composed === null) return <p className="panel soft">{t("preview.none")}</p>;
  const { note, findings, words } = composed;
  const at = (place: string): readonly NoteFinding[] => findings.filter((finding) => finding.place === place);
  return (
    <section className="stack" aria-labelledby="preview">
      <div className="row-apart">
        <h2 id="preview">{t("preview.title")}</h2>
        <span className={findings.length === 0 ? "tag tag-accent" : "tag tag-act"} role="status">
          {findings.length === 0 ? t("preview.noFindings") : t("preview.findings", { count: findings.length })}
        </span>
      </div>
      <article
        className="note-paper"
        lang={note.language}
        dir={i18n.dir(note.language)}
        data-watermark={words.watermark}
        aria-label={t("preview.title")}
      >
        <p className="note-notice">
          {words.draft} {words.needsReview}
        </p>
        <p className="note-heading">{words.heading}</p>
        {note.reference !== null && <p className="note-end">{note.reference}</p>}
        {note.paragraphs.map((text, index) => (
          <div key={index} className="stack-tight">
            <p>{text}</p>
            <Findings findings={at(`paragraphs[${index}]`)} />
          </div>
        ))}
        <Findings findings={at("paragraphs")} />
        <p className="note-end">{note.placeAndDate}</p>
        <Findings findings={at("placeAndDate")} />
        <p className={`note-seal note-${note.form.seal}`}>
          <span>{note.form.initials === "initialled" ? words.sealAndInitials : words.seal}</span>
        </p>
        <p>{note.addressLine}</p>
        <Findings findings={at("addressLine")} />
      </article>
      <p className="small soft">{t("preview.checker")}</p>
    </section>
  );
}

/** In the reader's language, within a text of another. */
function Findings({ findings }: { readonly findings: readonly NoteFinding[] }) {
  const { t, i18n } = useTranslation("subscription");
  if (findings.length === 0) return null;
  return (
    <ul className="plain-list note-findings small" lang={i18n.language} dir={i18n.dir()}>
      {findings.map(({ code, place, found }) => (
        <li key={`${code} ${place}`}>
          <strong translate="no">{code}</strong> {t(`finding.${code}`)}
          {found !== null && (
            <>
              {" "}
              <bdi>{`“${found.slice(0, 60)}”`}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
