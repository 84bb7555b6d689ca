import { useTranslation } from "react-i18next";
import { LevelMark } from "../programme/level-mark.tsx";
import type { LevelFigure } from "./level-steps.ts";

interface FigureLevelProps {
  readonly figure: LevelFigure;
  readonly level: number | null;
}

/** A level, or why there is none: of a computed one that nothing could be computed, else that nothing applies. */
export function FigureLevel({ figure, level }: FigureLevelProps) {
  const { t } = useTranslation("programme");
  if (level === null && figure === "computed") return <span className="soft">{t("levels.notComputed")}</span>;
  return <LevelMark level={level} />;
}
