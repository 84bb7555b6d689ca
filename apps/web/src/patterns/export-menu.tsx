import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId, useMemo, useState } from "react";

import { useTranslation } from "react-i18next";
import "./patterns.css";
import { inboxQuery } from "../api/approvals.ts";
import type { Marking } from "../api/shapes.ts";
import { useCommands } from "../commands/registry.ts";
import { Allowed } from "./allowed.tsx";
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

/** How what is not declared fictional leaves. */
export interface TwoPersonExport {
  /** Asks a second person; the request's id. */
  readonly ask: (item: ExportItem, reason: string) => Promise<string>;
  /** By one person in an emergency: told to everybody and reviewed. */
  readonly alone: (item: ExportItem, reason: string) => Promise<Blob>;
}

interface ExportMenuProps {
  /** Of what is exported: the strictest, where several things are. */
  readonly marking: Marking;
  readonly nameOf?: (organisation: string) => string;
  readonly items: readonly ExportItem[];
  /** Nothing leaves by one person: what is shown is not declared fictional. */
  readonly twoPersons?: TwoPersonExport | undefined;
  /** What can be chosen of the files before they are taken: their paper. */
  readonly choice?: ReactNode;
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
  const { marking, nameOf, items, twoPersons, choice, onClose } = props;
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
      {choice}
      {twoPersons ? (
        <Allowed action="facility.export">
          <AskToExport marking={marking} items={items} twoPersons={twoPersons} />
        </Allowed>
      ) : (
        kinds.map((kind) => (
          <ItemsOfKind key={kind} kind={kind} items={items}>
            {(item) => <Item item={item} marking={marking} />}
          </ItemsOfKind>
        ))
      )}
    </Dialog>
  );
}

interface AskToExportProps extends Pick<ExportMenuProps, "marking" | "items"> {
  readonly twoPersons: TwoPersonExport;
}

/** The reason first, then what is asked for; or, where it burns, what is taken at once. */
function AskToExport({ marking, items, twoPersons }: AskToExportProps) {
  const { t } = useTranslation("patterns");
  const id = useId();
  const [reason, setReason] = useState("");
  const [isAlone, setAlone] = useState(false);
  const given = reason.trim();
  return (
    <>
      <p>{t("export.twoPersons")}</p>
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
      <div className="stack-tight">
        <label className="row">
          <input type="checkbox" checked={isAlone} onChange={(event) => setAlone(event.currentTarget.checked)} />
          <span>{t("export.alone")}</span>
        </label>
        {isAlone && <p className="notice notice-act">{t("export.aloneText")}</p>}
      </div>
      {kinds.map((kind) => (
        <ItemsOfKind key={kind} kind={kind} items={items}>
          {(item) =>
            isAlone ? (
              <Item
                item={{ ...item, content: () => twoPersons.alone(item, given) }}
                marking={marking}
                isReady={given !== ""}
              />
            ) : (
              <AskedItem item={item} ask={() => twoPersons.ask(item, given)} isReady={given !== ""} />
            )
          }
        </ItemsOfKind>
      ))}
    </>
  );
}

interface AskedItemProps {
  readonly item: ExportItem;
  readonly ask: () => Promise<string>;
  readonly isReady: boolean;
}

function AskedItem({ item, ask, isReady }: AskedItemProps) {
  const { t } = useTranslation("patterns");
  const cache = useQueryClient();
  const asking = useMutation({
    mutationFn: ask,
    onSuccess: () => cache.invalidateQueries({ queryKey: inboxQuery.queryKey }),
  });
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          size="xs"
          onClick={() => asking.mutate()}
          loading={asking.isPending}
          disabled={!isReady || asking.isSuccess}
          aria-label={t("export.askOne", { title: item.title, format: item.format })}
        >
          {t("export.ask", { format: item.format })}
        </Button>
        <span>{item.title}</span>
      </div>
      {asking.isSuccess && (
        <span role="status">
          {t("export.asked")}{" "}
          <Link to="/approvals/$approval" params={{ approval: asking.data }}>
            {t("export.toRequest")}
          </Link>
        </span>
      )}
      {asking.isError && <Problem fault={asking.error} />}
    </div>
  );
}

interface ItemsOfKindProps {
  readonly kind: ExportItem["kind"];
  readonly items: readonly ExportItem[];
  readonly children: (item: ExportItem) => ReactNode;
}

function ItemsOfKind({ kind, items, children }: ItemsOfKindProps) {
  const { t } = useTranslation("patterns");
  const ofKind = items.filter((item) => item.kind === kind);
  if (ofKind.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t(`export.kind.${kind}`)}</h3>
      <ul className="plain-list stack">
        {ofKind.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly item: ExportItem;
  readonly marking: Marking;
  readonly isReady?: boolean;
}

function Item({ item, marking, isReady = true }: ItemProps) {
  const { t } = useTranslation("patterns");
  const fileName = markedFileName(marking, item.fileName);
  const take = useMutation({
    mutationFn: () => item.content(),
    onSuccess: (content) => saveFile(fileName, content),
  });
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          size="xs"
          onClick={() => take.mutate()}
          loading={take.isPending}
          disabled={!isReady}
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
