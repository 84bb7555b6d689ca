import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";

interface PagesProps {
  readonly count: number;
  /** Counted from 0. */
  readonly current: number;
  readonly onChoose: (page: number) => void;
}

/** Long lists a hundred rows at a time. */
export function Pages({ count, current, onChoose }: PagesProps) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  if (count < 2) return null;
  return (
    <nav className="row no-print" aria-label={t("lists.pages")}>
      <button type="button" className="small-button" disabled={current === 0} onClick={() => onChoose(current - 1)}>
        {t("lists.previous")}
      </button>
      <span className="small">
        {t("lists.page", { number: format.number(current + 1), count: format.number(count) })}
      </span>
      <button
        type="button"
        className="small-button"
        disabled={current >= count - 1}
        onClick={() => onChoose(current + 1)}
      >
        {t("lists.next")}
      </button>
    </nav>
  );
}
