import { useCatalogue } from "./use-catalogue.ts";

/** A criterion as it is read: its text and its measure's title, then its number. */
export function CriterionWords({ id }: { readonly id: string }) {
  const { criterionText, titleOf } = useCatalogue();
  const [measure = ""] = id.split(".");
  const text = criterionText(id);
  if (text === id) return <code>{id}</code>;
  return (
    <>
      <bdi>{text}</bdi> (<bdi>{titleOf(measure)}</bdi>, <code>{id}</code>)
    </>
  );
}
