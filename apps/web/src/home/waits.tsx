import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Wait } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { WaitLine } from "./wait-line.tsx";

interface WaitsProps {
  readonly waits: readonly Wait[];
  /** Of all comments that nobody has resolved, those that are not shown included. */
  readonly commentCount: number;
}

/** What this person could do next, each with the place where it is done. Nothing waits: said so. */
export function Waits({ waits, commentCount }: WaitsProps) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const notShown = commentCount - waits.filter(({ kind }) => kind === "comment").length;
  return (
    <section className="panel stack" aria-labelledby="home-waits">
      <h2 id="home-waits">{t("waits.title")}</h2>
      {waits.length === 0 && (
        <p className="soft">
          {t("waits.none")} <Link to="/facilities">{t("waits.toFacilities")}</Link>
        </p>
      )}
      {waits.length > 0 && (
        <ul className="plain-list home-lines">
          {waits.map((wait) => (
            <li key={keyOf(wait)}>
              <WaitLine wait={wait} />
            </li>
          ))}
        </ul>
      )}
      {notShown > 0 && (
        <p className="small soft">{t("waits.moreComments", { count: notShown, number: format.number(notShown) })}</p>
      )}
    </section>
  );
}

const keyOf = (wait: Wait): string => {
  if (wait.kind === "draft") return `draft ${wait.draft.id}`;
  return wait.kind === "reliability"
    ? `reliability ${wait.programme}`
    : `${wait.kind} ${wait.facility} ${wait.kind === "comment" ? wait.id : ""}`;
};
