import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { useFormat } from "../../i18n/format.ts";
import { now } from "../../ports.ts";
import { instantOf, momentOf } from "./clock.ts";
import { ClockTime } from "./clock-time.tsx";

/** How long a silence lasts still: what nobody objects to until then is adopted. */
export function SilenceClock({ record }: { readonly record: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const { duration } = useFormat();
  const nowMs = useNow();
  const until = momentOf(record.fields["silence-until"]);
  if (until === null) return null;
  const seconds = Math.floor((instantOf(until) - nowMs) / 1000);
  return (
    <p className="notice">
      {t("silence.until")} <ClockTime moment={until} />.{" "}
      {seconds > 0 ? t("silence.left", { left: duration(seconds) }) : t("silence.over")}
    </p>
  );
}

const pace = 30_000;

function useNow(): number {
  const [at, setAt] = useState(() => now().getTime());
  useEffect(() => {
    const timer = setInterval(() => setAt(now().getTime()), pace);
    return () => clearInterval(timer);
  }, []);
  return at;
}
