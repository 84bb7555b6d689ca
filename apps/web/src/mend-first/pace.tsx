import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { now } from "../ports.ts";

interface PaceProps {
  readonly done: number;
  readonly total: number;
}

/** How long the rest takes if it goes on as it went since this was first shown; nothing until that can be told. */
export function Pace({ done, total }: PaceProps) {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  const first = useRef({ done, at: now().getTime() });
  const seconds = (now().getTime() - first.current.at) / 1000;
  const gone = done - first.current.done;
  if (gone < fewestDone || seconds < fewestSeconds) return null;
  return t("pace", { time: format.duration(rounded(((total - done) * seconds) / gone)) });
}

const fewestDone = 3;
const fewestSeconds = 4;

/** To whole minutes from two minutes on, to ten seconds below, and never nothing. */
function rounded(seconds: number): number {
  const unit = seconds >= 120 ? 60 : 10;
  return Math.max(unit, Math.round(seconds / unit) * unit);
}
