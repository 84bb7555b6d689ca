import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
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
  /** The file's content. Called when it is asked for, with the reason where one is needed; what it throws is shown. */
  readonly content: (reason: string) => Promise<Blob>;
}

interface ExportMenuProps {
  /** Of what is exported: the strictest, where several things are. */
  readonly marking: Marking;
  readonly nameOf?: (organisation: string) => string;
  readonly items: readonly ExportItem[];
  /** Nothing leaves without a reason: what is shown is not declared fictional. */
  readonly needsReason?: boolean;
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

function ExportDialog(props: ExportMenuProps & { readonly onClose: () => void }) {
  const { marking, nameOf, items, needsReason = false, onClose } = props;
  const { t } = useTranslation("patterns");
  const id = useId();
  const [reason, setReason] = useState("");
  const given = needsReason ? reason.trim() : "";
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
      {needsReason && (
        <div className="field">
          <label htmlFor={id}>{t("export.reason")}</label>
          <input
            id={id}
            value={reason}
            maxLength={1000}
            required
            aria-describedby={`${id}-note`}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <span id={`${id}-note`} className="small soft">
            {t("export.reasonNote")}
          </span>
        </div>
      )}
      {kinds.map((kind) => (
        <ItemsOfKind
          key={kind}
          kind={kind}
          marking={marking}
          items={items.filter((item) => item.kind === kind)}
          reason={given}
          isAllowed={!needsReason || given !== ""}
        />
      ))}
    </Dialog>
  );
}

interface ItemsOfKindProps {
  readonly kind: ExportItem["kind"];
  readonly marking: Marking;
  readonly items: readonly ExportItem[];
  readonly reason: string;
  readonly isAllowed: boolean;
}

function ItemsOfKind({ kind, items, ...rest }: ItemsOfKindProps) {
  const { t } = useTranslation("patterns");
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t(`export.kind.${kind}`)}</h3>
      <ul className="plain-list stack">
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps extends Pick<ItemsOfKindProps, "marking" | "reason" | "isAllowed"> {
  readonly item: ExportItem;
}

function Item({ item, marking, reason, isAllowed }: ItemProps) {
  const { t } = useTranslation("patterns");
  const fileName = markedFileName(marking, item.fileName);
  const take = useMutation({
    mutationFn: () => item.content(reason),
    onSuccess: (content) => saveFile(fileName, content),
  });
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          size="xs"
          onClick={() => take.mutate()}
          loading={take.isPending}
          disabled={!isAllowed}
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
