import { useTranslation } from "react-i18next";
import "./overlays.css";
import { type OverlayText, useOverlay } from "../api/overlays.ts";

interface OverlayOverProps {
  /** Its id. */
  readonly framework: string;
  readonly number: string;
}

/** The organisation's own text where a number is shown; nothing where none lies over it. It is not printed with the page. */
export function OverlayOver({ framework, number }: OverlayOverProps) {
  const { t } = useTranslation("overlays");
  const overlay = useOverlay(framework, number);
  if (overlay === null) return null;
  return (
    <div className="overlay no-print">
      <span className="small soft">{t("over")}</span>
      <OverlayWords overlay={overlay} />
    </div>
  );
}

/** As it was typed, its lines kept. */
export function OverlayWords({ overlay: { text, language } }: { readonly overlay: OverlayText }) {
  return (
    <p className="overlay-words" dir="auto" data-own translate="no" {...(language === null ? {} : { lang: language })}>
      {text}
    </p>
  );
}
