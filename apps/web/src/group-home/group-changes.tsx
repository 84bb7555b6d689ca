import { useTranslation } from "react-i18next";
import type { GroupHome } from "../api/group-home.ts";
import { useGroupWords } from "../group/use-group-words.ts";
import { useFormat } from "../i18n/format.ts";
import { RecordLink } from "./record-link.tsx";

/** Who did what, newest first, each with the way to it. */
export function GroupChanges({ home }: { readonly home: GroupHome }) {
  const { t } = useTranslation(["group-home", "group"]);
  const words = useGroupWords();
  const format = useFormat();
  return (
    <section className="panel stack" aria-labelledby="home-group-changes">
      <h2 id="home-group-changes">{t("changes.title")}</h2>
      <ol className="plain-list home-lines">
        {home.changes.map((line, at) => (
          <li key={`${line.record} ${line.at} ${line.type} ${home.changes.length - at}`}>
            <span className="small soft">
              <time dateTime={line.at}>{format.instant(line.at)}</time> ·{" "}
              <bdi>{line.organisation === null ? t("group:history.unattributed") : words.party(line.organisation)}</bdi>
            </span>
            <RecordLink line={line} named={home.named} />
            <span className="small soft">
              {words.kind(line.kind)}:{" "}
              {line.transition === null ? t(`group:history.${line.type}`) : words.step(line.transition)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
