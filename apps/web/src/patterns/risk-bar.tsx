import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import "./patterns.css";
import { riskBand } from "./risk-band.ts";

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
