import { useTranslation } from "react-i18next";
import type { ScenarioPath, ScenarioStep, StateResult } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Term } from "../patterns/term.tsx";
import { timedSteps } from "./timed-steps.ts";

interface TimelineProps {
  readonly path: ScenarioPath;
  readonly response: StateResult["response"];
  readonly currentStep: number | null;
  readonly onStep: (step: number | null) => void;
}

const shareToRun = { B: 0, M: 0.5, E: 1 } as const;

/**
 * The path in time, to scale: what each step takes, where in it detection happens, and from when on the response can
 * no longer come in time. Runs in the direction of reading.
 */
export function Timeline({ path, response, currentStep, onStep }: TimelineProps) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const timed = timedSteps(path.steps);
  const total = path.totalDelay.meanSeconds;
  const responseTime = response.responseForceTime?.meanSeconds ?? null;
  const tooLate = responseTime === null ? 0 : Math.max(0, total - responseTime);
  const scale = Math.max(total, responseTime ?? 0, 1);
  const share = (seconds: number): string => `${((seconds + scale - total) / scale) * 100}%`;
  return (
    <section className="panel stack">
      <h2>{t("timeline.title")}</h2>
      <Preparation steps={path.steps} />
      <ScrollRegion label={t("timeline.title")}>
        {/* The steps below and the sentences under the drawing say the same. */}
        <div className="timeline" aria-hidden="true">
          <div className="timeline-late" style={{ insetInlineStart: share(tooLate) }} />
          {timed.map(({ index, step, startSeconds }) => (
            <TimelineStep
              key={index}
              step={step}
              number={format.number(index + 1)}
              start={share(startSeconds)}
              length={`${(step.delay.meanSeconds / scale) * 100}%`}
              isCurrent={index === currentStep}
              onChoose={() => onStep(index === currentStep ? null : index)}
            />
          ))}
          {responseTime !== null && (
            <div className="timeline-response" style={{ insetInlineStart: share(total - responseTime) }}>
              <span>{t("timeline.response", { time: format.duration(responseTime) })}</span>
            </div>
          )}
        </div>
      </ScrollRegion>
      <TimelineWords path={path} total={total} responseTime={responseTime} />
    </section>
  );
}

interface TimelineStepProps {
  readonly step: ScenarioStep;
  readonly number: string;
  /** Share of the timeline, as CSS writes it. */
  readonly start: string;
  readonly length: string;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function TimelineStep({ step, number, start, length, isCurrent, onChoose }: TimelineStepProps) {
  const state = `${step.isTimely ? "" : "timeline-step-late"} ${isCurrent ? "timeline-step-current" : ""}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of steps has a button for each
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology
    <div
      className={`timeline-step ${state}`}
      style={{ insetInlineStart: start, inlineSize: length }}
      onClick={onChoose}
      data-own=""
    >
      <span className="timeline-bar">{number}</span>
      {step.pDetect > 0 && (
        <span
          className="timeline-detection"
          style={{
            insetInlineStart: `${shareToRun[step.detectAt] * 100}%`,
            blockSize: `${0.375 + step.pDetect * 2}rem`,
          }}
        />
      )}
    </div>
  );
}

function Preparation({ steps }: { readonly steps: readonly ScenarioStep[] }) {
  const { t } = useTranslation("scenario");
  const count = steps.filter(({ phase }) => phase === "prepare").length;
  return count === 0 ? null : <p className="soft">{t("timeline.preparation", { count })}</p>;
}

interface TimelineWordsProps {
  readonly path: ScenarioPath;
  readonly total: number;
  readonly responseTime: number | null;
}

function TimelineWords({ path, total, responseTime }: TimelineWordsProps) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const critical = path.criticalDetectionPoint;
  return (
    <ul className="prose-list small">
      <li>{t("timeline.total", { mean: format.duration(total), sd: format.duration(path.totalDelay.sdSeconds) })}</li>
      {responseTime !== null && responseTime < total && (
        <li>{t("timeline.tooLate", { time: format.duration(total - responseTime) })}</li>
      )}
      {responseTime !== null && responseTime >= total && <li>{t("timeline.never")}</li>}
      <li>
        <Term id="critical-detection-point">{t("timeline.criticalTerm")}</Term>{" "}
        {critical === null ? t("timeline.noCritical") : t("timeline.critical", { number: format.number(critical + 1) })}
      </li>
      <li>{t("timeline.marks")}</li>
    </ul>
  );
}
