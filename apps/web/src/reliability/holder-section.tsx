import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Holder, useReliabilityAct } from "../api/reliability.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { DeterminationForm } from "./determination-form.tsx";
import { EnterHolder } from "./enter-holder.tsx";
import type { SectionProps } from "./section-props.ts";
import { positionNameIn } from "./use-position.ts";

/** Who holds which position, by code, and how the determination stands today. */
export function HolderSection({ programme, found, may }: SectionProps) {
  const { t } = useTranslation("reliability");
  const [open, setOpen] = useState<string | null>(null);
  const act = useReliabilityAct(programme);
  const chosen = found.holders.find(({ id }) => id === open);
  return (
    <section className="stack" aria-labelledby="holders">
      <h2 id="holders">{t("holders.title")}</h2>
      {act.isError && <Problem fault={act.error} />}
      {found.holders.length === 0 && <p>{t("holders.none")}</p>}
      {found.holders.length > 0 && (
        <ScrollRegion label={t("holders.table")}>
          <table className="figures">
            <thead>
              <tr>
                {(["code", "position", "standing", "decidedOn", "nextDue"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`holders.${column}`)}
                  </th>
                ))}
                {may && <td className="no-print" />}
              </tr>
            </thead>
            <tbody>
              {found.holders.map((holder) => (
                <tr key={holder.id}>
                  <HolderCells holder={holder} name={positionNameIn(found)(holder.position)} />
                  {may && (
                    <td className="no-print">
                      <Acts
                        holder={holder}
                        isOpen={open === holder.id}
                        onOpen={() => setOpen(open === holder.id ? null : holder.id)}
                        onRemove={() => act.mutate({ type: "removed", holder: holder.id })}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {chosen && (
        <DeterminationForm key={chosen.id} programme={programme} holder={chosen} onKept={() => setOpen(null)} />
      )}
      {may && <EnterHolder programme={programme} positions={found.positions} />}
    </section>
  );
}

function HolderCells({ holder, name }: { readonly holder: Holder; readonly name: string }) {
  const { t } = useTranslation("reliability");
  const format = useFormat();
  const { code, standing, decidedOn, nextDue } = holder;
  const isUrgent = standing === "lapsed" || standing === "suspended" || standing === "withdrawn";
  return (
    <>
      <th scope="row">
        <code>{code}</code>
      </th>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td>
        <span className={isUrgent ? "tag tag-act" : "tag"}>{t(`standing.${standing}`)}</span>
      </td>
      <td>{decidedOn !== null && <time dateTime={decidedOn}>{format.date(decidedOn)}</time>}</td>
      <td>{nextDue !== null && <time dateTime={nextDue}>{format.date(nextDue)}</time>}</td>
    </>
  );
}

interface ActsProps {
  readonly holder: Holder;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** What was entered wrongly is asked about once more before it goes. */
function Acts({ holder: { code, standing }, isOpen, onOpen, onRemove }: ActsProps) {
  const { t } = useTranslation("reliability");
  const [isSure, setSure] = useState(false);
  return (
    <div className="row">
      {standing !== "left" && (
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          aria-label={`${t("holders.determine")}: ${code}`}
          onClick={onOpen}
        >
          {t("holders.determine")}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${t(isSure ? "holders.removeSure" : "holders.remove")}: ${code}`}
        onClick={() => (isSure ? onRemove() : setSure(true))}
      >
        {t(isSure ? "holders.removeSure" : "holders.remove")}
      </Button>
    </div>
  );
}
