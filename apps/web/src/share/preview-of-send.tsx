import { useTranslation } from "react-i18next";
import type { SendPreview } from "../api/sharing.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

/** Exactly what would leave: who could read it, what it says of itself, and every object whole. */
export function PreviewOfSend({ preview }: { readonly preview: SendPreview }) {
  const { t } = useTranslation("sharing");
  const format = useFormat();
  const { fileName, byteLength, marking, to, readme, manifest, objects, manifestHash } = preview;
  return (
    <div className="stack" role="status">
      <p className="row">
        <MarkingTag marking={marking} isFull />
        <code translate="no" dir="ltr">
          {fileName}
        </code>
        <span>{t("carried.bytes", { size: format.number(byteLength) })}</span>
      </p>
      <p>{t("send.readers", { to: format.list(to) })}</p>
      <p className="small">
        {t("fact.manifest")}{" "}
        <code className="share-hash" translate="no" dir="ltr">
          {manifestHash}
        </code>
      </p>
      {objects.map(({ kind, id, content }) => (
        <Whole key={id} title={t(`kind.${kind}`)} name={id} text={JSON.stringify(content, null, 2)} />
      ))}
      <Whole title={t("send.manifest")} name="manifest.json" text={manifest} />
      <Whole title={t("send.readme")} name="README.txt" text={readme} />
    </div>
  );
}

interface WholeProps {
  readonly title: string;
  readonly name: string;
  readonly text: string;
}

const Whole = ({ title, name, text }: WholeProps) => (
  <details>
    <summary>
      {title}{" "}
      <code translate="no" dir="ltr">
        {name}
      </code>
    </summary>
    <ScrollRegion className="share-scroll" label={`${title} ${name}`}>
      <pre className="share-text" translate="no" dir="ltr">
        {text}
      </pre>
    </ScrollRegion>
  </details>
);
