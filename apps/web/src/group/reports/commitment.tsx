import { useFrontDoorTexts } from "../../i18n/content.ts";

/** Its code, and our words for it where it is one of the commitments. */
export function Commitment({ code }: { readonly code: string }) {
  const texts = useFrontDoorTexts().data?.texts;
  return (
    <>
      <bdi translate="no">{code}</bdi> <span className="soft">{texts?.[`commitment.${code}`]}</span>
    </>
  );
}
