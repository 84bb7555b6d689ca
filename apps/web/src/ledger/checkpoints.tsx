import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { checkpointsQuery } from "../api/witnesses.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

/** The last checkpoints, and who saw which when. */
export function Checkpoints() {
  const { t } = useTranslation("witnesses");
  const format = useFormat();
  const checkpoints = useQuery(checkpointsQuery).data ?? [];
  if (checkpoints.length === 0) return null;
  return (
    <details className="panel">
      <summary>{t("checkpoints.title")}</summary>
      <ScrollRegion label={t("checkpoints.title")}>
        <table className="figures">
          <caption className="visually-hidden">{t("checkpoints.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("checkpoints.size")}</th>
              <th scope="col">{t("checkpoints.signed")}</th>
              <th scope="col">{t("checkpoints.seenBy")}</th>
            </tr>
          </thead>
          <tbody>
            {checkpoints.map(({ size, keyId, signedAt, seenBy }) => (
              <tr key={`${keyId} ${size}`}>
                <td>{format.number(size)}</td>
                <td>
                  <time dateTime={signedAt}>{format.instant(signedAt)}</time>
                </td>
                <td>
                  {seenBy.length === 0
                    ? t("checkpoints.nobody")
                    : format.list(
                        seenBy.map(({ name, at }) =>
                          t("checkpoints.seen", { name: isolate(name), at: format.instant(at) }),
                        ),
                      )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
