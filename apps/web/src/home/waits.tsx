import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeWait } from "../api/programme-waits.ts";
import type { Wait } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { WaitLine } from "./wait-line.tsx";

/** Only who works on a programme needs it. */
const ProgrammeWaitLines = lazyPart(async () => (await import("./programme-wait-lines.tsx")).ProgrammeWaitLines);

interface WaitsProps {
  readonly waits: readonly Wait[];
  readonly programmes: readonly ProgrammeWait[];
  /** Of all comments that nobody has resolved, those that are not shown included. */
  readonly commentCount: number;
  /** Where their work is. */
  readonly room: "facilities" | "programme";
}

/** What this person could do next, each with the place where it is done. Nothing waits: said so. */
export function Waits({ waits, programmes, commentCount, room }: WaitsProps) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const notShown = commentCount - waits.filter(({ kind }) => kind === "comment").length;
  const isIdle = waits.length + programmes.length === 0;
  return (
    <section className="panel stack" aria-labelledby="home-waits">
      <h2 id="home-waits">{t("waits.title")}</h2>
      {isIdle && (
        <p className="soft">
          {t("waits.none")}{" "}
          {room === "facilities" ? (
            <Link to="/facilities">{t("waits.toFacilities")}</Link>
          ) : (
            <Link to="/programme">{t("waits.toProgrammes")}</Link>
          )}
        </p>
      )}
      {!isIdle && (
        <ul className="plain-list home-lines">
          {programmes.length > 0 && (
            <Suspense fallback={null}>
              <ProgrammeWaitLines waits={programmes} />
            </Suspense>
          )}
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

const keyOf = (wait: Wait): string =>
  wait.kind === "draft"
    ? `draft ${wait.draft.id}`
    : `${wait.kind} ${wait.facility} ${wait.kind === "comment" ? wait.id : ""}`;
