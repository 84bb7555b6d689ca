import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import "./patterns.css";

/** Five bands of equal width, for reading only: nothing is decided by them. */
export function riskBand(risk: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (risk <= 0) return 0;
  return Math.min(5, Math.floor(risk * 5) + 1) as 1 | 2 | 3 | 4 | 5;
}

/** Conditional risk by number of cells, by shade and by word, so that none of them is needed. */
export function RiskBar({ risk }: { readonly risk: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const band = riskBand(risk);
  return (
    <span className="risk">
      <span className={`risk-cells risk-${band}`} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      <span>{format.probability(risk)}</span>
      <span className="small soft">{t(`risk.${band}`)}</span>
    </span>
  );
}
