import { useTranslation } from "react-i18next";

/** A level from 0 to 4 by number and by filled steps; a dash where there is none. */
export function LevelMark({ level }: { readonly level: number | null }) {
  const { t } = useTranslation("programme");
  if (level === null) return <span className="soft">{t("level.none")}</span>;
  return (
    <span className="level">
      <span className="level-steps" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} data-reached={step <= level || undefined} />
        ))}
      </span>
      <span className="visually-hidden">{t("level.is")}</span> <strong>{level}</strong>
    </span>
  );
}
