import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import "../editing/editing.css";
import "../facility/facility.css";
import "./what-if.css";
import { draftQuery } from "../api/drafts.ts";
import { facilityQuery } from "../api/queries.ts";
import type { FacilityView } from "../api/shapes.ts";
import type { WhatIfStart } from "../api/what-if.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { WhatIf } from "./what-if.tsx";

interface WhatIfPageProps {
  readonly facility: string;
  readonly start: WhatIfStart["kind"];
}

/** Changes that nobody has kept, and what they would do: of the stored version, or of the person's draft. */
export function WhatIfPage({ facility, start }: WhatIfPageProps) {
  return (
    <Allowed action="assessment.read">
      {start === "version" ? <OfVersion facility={facility} /> : <OfDraft facility={facility} />}
    </Allowed>
  );
}

function OfVersion({ facility }: { readonly facility: string }) {
  const view = useQuery(facilityQuery(facility));
  if (view.isPending) return <Waiting />;
  if (view.isError) return <Problem isPage fault={view.error} onRetry={() => void view.refetch()} />;
  return <WhatIf view={view.data} start={{ kind: "version", state: view.data.hash }} />;
}

function OfDraft({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("what-if");
  const draft = useQuery(draftQuery(facility));
  if (draft.isPending) return <Waiting />;
  if (draft.isError) return <Problem isPage fault={draft.error} onRetry={() => void draft.refetch()} />;
  if (draft.data === null || draft.data.model === null) return <p className="notice">{t("noModel")}</p>;
  const { model, categories, files, id, revision } = draft.data;
  const version = { number: 0, hash: "", storedAt: "", author: "", reason: "" };
  const view: FacilityView = {
    model,
    hash: "",
    version,
    fileCount: files.length,
    categories,
    warnings: [],
    work: null,
  };
  return <WhatIf view={view} start={{ kind: "draft", state: `${id} ${revision}` }} />;
}
