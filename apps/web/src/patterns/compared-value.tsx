import { IconArrowDown, IconArrowUp, IconEqual } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import "./patterns.css";
import { type Better, compareValues } from "./direction.ts";

interface ComparedValueProps {
  /** As it is stored; `null`: there is none. */
  readonly stored: number | null;
  /** As it would be, or became. */
  readonly changed: number | null;
  /** How it is read, with its unit: `format.probability`. */
  readonly write: (value: number) => string;
  readonly better: Better;
  /** A difference up to this is none: half the last digit that is shown. */
  readonly precision?: number;
}

const arrows = { up: IconArrowUp, down: IconArrowDown, same: IconEqual };

/** A value beside what it would become: both numbers, an arrow, and in words whether that is better. */
export function ComparedValue({ stored, changed, write, better, precision = 0.0005 }: ComparedValueProps) {
  const { t } = useTranslation("patterns");
  const { arrow, sense } = compareValues(stored, changed, better, precision);
  const Arrow = arrows[arrow];
  const word = (value: number | null): string => (value === null ? t("compared.none") : write(value));
  return (
    <span className={`compared compared-${sense}`}>
      <span className="visually-hidden">{t("compared.stored")}</span>
      <bdi className="compared-stored">{word(stored)}</bdi>
      <Arrow size={15} aria-hidden />
      <span className="visually-hidden">{t("compared.changed")}</span>
      <bdi className="compared-changed">{word(changed)}</bdi>
      {sense !== "other" && <span className="small">{t(`compared.${sense}`)}</span>}
    </span>
  );
}
