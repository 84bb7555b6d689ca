import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DocumentKind, ProgrammeDocuments, TakenDocument } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { languageOf } from "../i18n/languages.ts";

interface DocumentEntryProps {
  readonly kind: DocumentKind;
  readonly tier: ProgrammeDocuments["tier"];
  /** The latest that left in each language. */
  readonly taken: readonly TakenDocument[];
  readonly isShown: boolean;
  readonly onShow: () => void;
}

/** One kind of document: its purpose, its readers, and what of it is out of step. */
export function DocumentEntry({ kind, tier, taken, isShown, onShow }: DocumentEntryProps) {
  const { t } = useTranslation("programme");
  const word = kind === "policy" ? (`policy.${tier}` as const) : kind;
  return (
    <section className="panel stack-tight" aria-labelledby={`document-${kind}`}>
      <h2 id={`document-${kind}`}>{t(`documents.kind.${word}`)}</h2>
      <p>{t(`documents.purpose.${kind}`)}</p>
      <p className="soft small">{t(`documents.readers.${kind}`)}</p>
      {taken.length === 0 ? (
        <p className="soft small">{t("documents.neverTaken")}</p>
      ) : (
        <ul className="plain-list stack-tight small">
          {taken.map((each) => (
            <Taken key={each.language} taken={each} />
          ))}
        </ul>
      )}
      <div>
        <Button
          size="xs"
          variant={isShown ? "filled" : "default"}
          aria-pressed={isShown}
          aria-describedby={`document-${kind}`}
          onClick={onShow}
        >
          {t("documents.show")}
        </Button>
      </div>
    </section>
  );
}

function Taken({ taken }: { readonly taken: TakenDocument }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { at, language, format: form, state, actsSince, isModelOther, isCatalogueOther } = taken;
  const isBehind = state === null || actsSince !== 0 || isModelOther || isCatalogueOther;
  return (
    <li>
      <span className={isBehind ? "tag tag-act" : "tag"}>{t(isBehind ? "documents.behind" : "documents.inStep")}</span>{" "}
      <bdi translate="no">{languageOf(language).name}</bdi>, <span translate="no">{form.toUpperCase()}</span>,{" "}
      <time dateTime={at}>{format.date(at)}</time>
      {state === null && <>. {t("documents.unknownState")}</>}
      {state !== null && (
        <>
          . {t("documents.from")} <code translate="no">{state.slice(0, 16)}</code>.
        </>
      )}
      {actsSince !== null && actsSince > 0 && (
        <> {t("documents.actsSince", { count: actsSince, shown: format.number(actsSince) })}</>
      )}
      {isModelOther && <> {t("documents.otherModel")}</>}
      {isCatalogueOther && <> {t("documents.otherCatalogue")}</>}
    </li>
  );
}
