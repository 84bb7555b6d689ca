import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type SealedFile, type SealedObject, useOpenObject } from "../api/sharing.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

/** What a file carries, each with its hash; what came is opened one by one, and who did is entered in the ledger. */
export function Carried({ file }: { readonly file: SealedFile }) {
  const { t } = useTranslation("sharing");
  return (
    <section className="panel stack">
      <h2>{t("carried.title")}</h2>
      {file.state === "accepted" && <p className="soft">{t("carried.text")}</p>}
      <ul className="plain-list share-lines">
        {file.objects.map((object) => (
          <li key={object.position}>
            <Carry file={file} object={object} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CarryProps {
  readonly file: SealedFile;
  readonly object: SealedFile["objects"][number];
}

function Carry({ file, object }: CarryProps) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const open = useOpenObject(file.id);
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{t(`kind.${object.kind}`)}</strong>
        <code translate="no" dir="ltr">
          {object.id}
        </code>
        <span className="small soft">{t("carried.bytes", { size: format.number(object.byteLength) })}</span>
      </p>
      <p className="small">
        {t("carried.hash")}{" "}
        <code className="share-hash" translate="no" dir="ltr">
          {object.sha256}
        </code>
      </p>
      {file.state === "accepted" && !open.data && (
        <Allowed action="sealed-file.open">
          <Button size="xs" variant="default" loading={open.isPending} onClick={() => open.mutate(object.position)}>
            {t("carried.open")}
          </Button>
        </Allowed>
      )}
      {open.isError && <Problem fault={open.error} />}
      {open.data && <Opened object={open.data} />}
    </div>
  );
}

interface ModelContent {
  readonly facility: { readonly name: string; readonly isFictional: boolean };
  readonly version: number;
  readonly modelHash: string;
  readonly sources: readonly { readonly name: string; readonly text: string }[];
}

function Opened({ object }: { readonly object: SealedObject }) {
  const { t } = useTranslation("sharing");
  if (object.kind !== "facility-model") {
    const text = JSON.stringify(object.content, null, 2);
    return <Text name={`${object.id.replaceAll("@", "_")}.json`} text={text} />;
  }
  const { facility, version, modelHash, sources } = object.content as unknown as ModelContent;
  return (
    <div className="stack-tight">
      <p>
        <bdi>{facility.name}</bdi>
        {t("shell:comma")}
        {t("carried.version", { version })}{" "}
        <code className="share-hash" translate="no" dir="ltr">
          {modelHash}
        </code>
      </p>
      <p className="small soft">{t("carried.seen")}</p>
      {sources.map(({ name, text }, at) => (
        <Text key={name} name={name} text={text} isOpen={at === 0} />
      ))}
    </div>
  );
}

interface TextProps {
  readonly name: string;
  readonly text: string;
  readonly isOpen?: boolean;
}

function Text({ name, text, isOpen = true }: TextProps) {
  const { t } = useTranslation("sharing");
  const save = () => saveFile(name.split("/").at(-1) ?? name, new Blob([text], { type: "text/plain" }));
  return (
    <details open={isOpen}>
      <summary>
        <code translate="no" dir="ltr">
          {name}
        </code>
      </summary>
      <ScrollRegion className="share-scroll" label={name}>
        <pre className="share-text" translate="no" dir="ltr">
          {text}
        </pre>
      </ScrollRegion>
      <Button size="xs" variant="default" onClick={save}>
        {t("carried.save")}
      </Button>
    </details>
  );
}
