import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import "./patterns.css";
import type { Marking } from "../api/shapes.ts";
import { useCommands } from "../commands/registry.ts";
import { Dialog } from "./dialog.tsx";
import { markedFileName } from "./marked-file-name.ts";
import { MarkingTag } from "./marking.tsx";
import { Problem } from "./problem.tsx";
import { saveFile } from "./save-file.ts";

export interface ExportItem {
  /** Stable, `ranking.csv`. */
  readonly id: string;
  readonly kind: "document" | "data" | "figure";
  /** In the reader's language: "The ranking". */
  readonly title: string;
  /** As files are spoken of: "CSV". */
  readonly format: string;
  /** Without its marking, which is put before it. */
  readonly fileName: string;
  /** The file's content. Called when it is asked for; what it throws is shown. */
  readonly content: () => Promise<Blob>;
}

interface ExportMenuProps {
  /** Of what is exported: the strictest, where several things are. */
  readonly marking: Marking;
  readonly nameOf?: (organisation: string) => string;
  readonly items: readonly ExportItem[];
}

const kinds = ["document", "data", "figure"] as const;

/**
 * The same menu wherever something can be taken away: what there is as a document, as data, as a figure; first, what its
 * marking allows. Its items are commands of the palette, too, which open it.
 */
export function ExportMenu(props: ExportMenuProps) {
  const { t } = useTranslation("patterns");
  const [isOpen, setOpen] = useState(false);
  useCommands(
    useMemo(() => [{ id: "export", group: "here", title: t("export.open"), run: () => setOpen(true) }] as const, [t]),
  );
  return (
    <>
      <Button className="no-print" size="xs" variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("export.open")}
      </Button>
      {isOpen && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ marking, nameOf, items, onClose }: ExportMenuProps & { readonly onClose: () => void }) {
  const { t } = useTranslation("patterns");
  return (
    <Dialog label={t("export.title")} onClose={onClose}>
      <div className="row-apart">
        <h2>{t("export.title")}</h2>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("export.close")}
        </Button>
      </div>
      <div className="notice">
        <div>
          <MarkingTag marking={marking} isFull {...(nameOf ? { nameOf } : {})} />
        </div>
        <p>
          {t(`export.means.${marking.tlp.replace("+", "-")}`)} {t("export.carries")}
        </p>
      </div>
      {kinds.map((kind) => (
        <ItemsOfKind key={kind} kind={kind} marking={marking} items={items.filter((item) => item.kind === kind)} />
      ))}
    </Dialog>
  );
}

interface ItemsOfKindProps {
  readonly kind: ExportItem["kind"];
  readonly marking: Marking;
  readonly items: readonly ExportItem[];
}

function ItemsOfKind({ kind, marking, items }: ItemsOfKindProps) {
  const { t } = useTranslation("patterns");
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t(`export.kind.${kind}`)}</h3>
      <ul className="plain-list stack">
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} marking={marking} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item, marking }: { readonly item: ExportItem; readonly marking: Marking }) {
  const { t } = useTranslation("patterns");
  const fileName = markedFileName(marking, item.fileName);
  const take = useMutation({ mutationFn: item.content, onSuccess: (content) => saveFile(fileName, content) });
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          size="xs"
          onClick={() => take.mutate()}
          loading={take.isPending}
          aria-label={t("export.takeOne", { title: item.title, format: item.format })}
        >
          <span translate="no">{item.format}</span>
        </Button>
        <span>{item.title}</span>
      </div>
      <code className="small soft" dir="ltr">
        {fileName}
      </code>
      {take.isSuccess && <span role="status">{t("export.saved")}</span>}
      {take.isError && <Problem fault={take.error} />}
    </div>
  );
}
