import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Programme } from "../api/programmes.ts";
import { foldText } from "../i18n/fold.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { LevelMark } from "./level-mark.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** The measures of a programme, found by words. */
export function MeasureTable({ programme: { id, measures } }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const field = useId();
  const { titleOf } = useCatalogue();
  const [words, setWords] = useState("");
  const wanted = foldText(words.trim());
  const shown = measures.filter((each) =>
    foldText(`${each.id} ${titleOf(each.id)} ${each.owner ?? ""}`).includes(wanted),
  );
  return (
    <div className="stack">
      <h2>{t("measures.title")}</h2>
      <div className="field no-print">
        <label htmlFor={field}>{t("measures.find")}</label>
        <input id={field} type="search" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </div>
      <p className="small soft" role="status">
        {t("measures.count", { count: shown.length, shown: format.number(shown.length) })}
      </p>
      {shown.length > 0 && (
        <ScrollRegion label={t("measures.title")}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t("measures.measure")}</th>
                <th scope="col">{t("levels.claimed")}</th>
                <th scope="col">{t("levels.verified")}</th>
                <th scope="col">{t("measures.owner")}</th>
                <th scope="col">{t("measures.due")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id: measure, claimed, verified, owner, due, against }) => (
                <tr key={measure}>
                  <th scope="row">
                    <Link to="/programme/$programme/measures/$measure" params={{ programme: id, measure }}>
                      <bdi>
                        {measure} {titleOf(measure)}
                      </bdi>
                    </Link>{" "}
                    {against > 0 && <span className="tag tag-act">{t("measures.against")}</span>}
                  </th>
                  <td>
                    <LevelMark level={claimed} />
                  </td>
                  <td>
                    <LevelMark level={verified} />
                  </td>
                  <td>{owner && <bdi>{owner}</bdi>}</td>
                  <td>{due && <time dateTime={due}>{format.date(due)}</time>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  );
}
