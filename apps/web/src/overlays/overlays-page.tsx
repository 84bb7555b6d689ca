import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../own-measures/own-measures.css";
import { type Overlays, type OverlayText, overlaysQuery } from "../api/overlays.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { BringTable } from "./bring-table.tsx";
import { LaidTexts } from "./laid-texts.tsx";
import { LayForm } from "./lay-form.tsx";

/** Texts of others that the own organisation laid over numbers under its licence. Nothing here takes them away as a file. */
export function OverlaysPage() {
  const { t } = useTranslation("overlays");
  const { t: ofProgramme } = useTranslation("programme");
  const found = useQuery({ ...overlaysQuery, staleTime: 0 });
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={[{ label: ofProgramme("title"), to: "/programme" }]}>
        <p className="lead">{t("text")}</p>
        <p>{t("stays")}</p>
        <p className="row">{found.data && <MarkingTag marking={found.data.marking} />}</p>
      </PageHead>
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Found overlays={found.data} />}
    </div>
  );
}

interface Changing {
  readonly at: number;
  readonly changing: OverlayText | null;
}

function Found({ overlays }: { readonly overlays: Overlays }) {
  // Counted, so that the form begins anew with each text that is to be changed.
  const [{ at, changing }, setChanging] = useState<Changing>({ at: 0, changing: null });
  return (
    <>
      <Allowed action="own-measure.keep">
        <LayForm key={at} overlays={overlays} changing={changing} />
        <BringTable frameworks={overlays.frameworks} />
      </Allowed>
      <LaidTexts overlays={overlays} onChange={(overlay) => setChanging({ at: at + 1, changing: overlay })} />
    </>
  );
}
