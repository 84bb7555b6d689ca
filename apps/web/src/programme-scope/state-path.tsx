import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { LevelMark } from "../programme/level-mark.tsx";
import { type GradedMeasure, type StageStanding, standingOnPath } from "./graded.ts";

interface StatePathProps {
  readonly programme: string;
  readonly graded: readonly GradedMeasure[];
}

/** The steps of a State that is establishing its regime, in their order, and where it stands. */
export function StatePath({ programme, graded }: StatePathProps) {
  const { t } = useTranslation("programme-scope");
  const { stages, next } = standingOnPath(graded);
  return (
    <section className="panel stack" aria-labelledby="path">
      <h2 id="path">{t("path.title")}</h2>
      <p className="soft">{t("path.text")}</p>
      {next === null && <p>{t("path.whole")}</p>}
      <ol className="stack">
        {stages.map((each) => (
          <Stage key={each.stage} programme={programme} standing={each} isNext={each.stage === next} />
        ))}
      </ol>
    </section>
  );
}

interface StageProps {
  readonly programme: string;
  readonly standing: StageStanding;
  readonly isNext: boolean;
}

function Stage({ programme, standing: { stage, measures, done, of }, isNext }: StageProps) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  return (
    <li>
      <details open={isNext}>
        <summary>
          {t(`path.stage.${stage}`)}{" "}
          <span className={isNext ? "tag tag-accent" : "tag"}>
            {t("path.done", { done: format.number(done), of: format.number(of) })}
          </span>{" "}
          {isNext && <span className="tag tag-act">{t("path.next")}</span>}
        </summary>
        <ul className="plain-list stack path-measures">
          {measures.map(({ measure: { id, title }, standing }) => (
            <li key={id} className="row">
              {standing === null ? (
                <span className="soft">
                  {id} <bdi>{title}</bdi>
                </span>
              ) : (
                <Link to="/programme/$programme/measures/$measure" params={{ programme, measure: id }}>
                  {id} <bdi>{title}</bdi>
                </Link>
              )}
              {standing === null ? (
                <span className="tag">{t("notInScope")}</span>
              ) : (
                <LevelMark level={standing.claimed} />
              )}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
