import { useTranslation } from "react-i18next";
import type { WhatIfPosition } from "../api/what-if.ts";
import { useFormat } from "../i18n/format.ts";

const arrows = { better: "▼", worse: "▲", same: "", new: "▲", gone: "▼" } as const;

/** Whether a position could do more harm than before: by arrow and by word. */
export function Movement({ movement }: Pick<WhatIfPosition, "movement">) {
  const { t } = useTranslation("what-if");
  return (
    <span className={movement === "same" ? "soft" : "tag tag-accent"}>
      {arrows[movement] && <span aria-hidden>{arrows[movement]} </span>}
      {t(`movement.${movement}`)}
    </span>
  );
}

interface BeforeAfterProps {
  readonly before: number | null;
  readonly after: number | null;
  readonly write: (value: number) => string;
}

/** `4 → 2`, read as "before 4, now 2"; once where nothing moved. */
export function BeforeAfter({ before, after, write }: BeforeAfterProps) {
  const { t } = useTranslation("what-if");
  const text = (value: number | null) => (value === null ? t("nothing") : write(value));
  if (before === after) return <bdi>{text(after)}</bdi>;
  return (
    <span className="what-if-moved">
      <span className="visually-hidden">{t("was")} </span>
      <bdi className="soft">{text(before)}</bdi>
      <span aria-hidden className="what-if-arrow">
        →
      </span>
      <span className="visually-hidden">, {t("isNow")} </span>
      <strong>
        <bdi>{text(after)}</bdi>
      </strong>
    </span>
  );
}

/** The rank with how far it moved: "3, up 2". */
export function RankMove({ before, after }: Omit<BeforeAfterProps, "write">) {
  const { t } = useTranslation("what-if");
  const format = useFormat();
  const moved = before === null || after === null ? 0 : before - after;
  return (
    <>
      <BeforeAfter before={before} after={after} write={format.number} />
      {moved !== 0 && (
        <div className="small soft">
          {t(moved > 0 ? "rank.up" : "rank.down", { count: Math.abs(moved), places: format.number(Math.abs(moved)) })}
        </div>
      )}
    </>
  );
}
