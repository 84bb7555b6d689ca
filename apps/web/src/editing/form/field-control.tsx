import type { FieldControlProps } from "./field-parts.ts";
import { BasisControl } from "./fields/basis-control.tsx";
import { ByNameControl } from "./fields/by-name-control.tsx";
import { ChoiceControl, ChoicesControl, FlagControl } from "./fields/choice-controls.tsx";
import { DurationControl } from "./fields/duration-control.tsx";
import { GroupControl } from "./fields/group-control.tsx";
import { ListControl } from "./fields/list-control.tsx";
import { NumberControl, ProbabilityControl } from "./fields/number-controls.tsx";
import { ReferenceControl } from "./fields/reference-control.tsx";
import { ReferencesControl } from "./fields/references-control.tsx";
import { TableControl } from "./fields/table-control.tsx";
import { QuantityControl, TextControl } from "./fields/text-controls.tsx";
import { TextsControl } from "./fields/texts-control.tsx";
import { WindowsControl } from "./fields/windows-control.tsx";

/** The inputs of a field, by its kind. */
export function FieldControl({ field, ...props }: FieldControlProps) {
  switch (field.kind) {
    case "text":
    case "identifier":
      return <TextControl field={field} {...props} />;
    case "number":
      return <NumberControl field={field} {...props} />;
    case "probability":
      return <ProbabilityControl field={field} {...props} />;
    case "quantity":
      return <QuantityControl field={field} {...props} />;
    case "duration":
      return <DurationControl field={field} {...props} />;
    case "choice":
      return <ChoiceControl field={field} {...props} />;
    case "flag":
      return <FlagControl field={field} {...props} />;
    case "reference":
      return <ReferenceControl field={field} {...props} />;
    case "references":
      return <ReferencesControl field={field} {...props} />;
    case "choices":
      return <ChoicesControl field={field} {...props} />;
    case "texts":
      return <TextsControl field={field} {...props} />;
    case "windows":
      return <WindowsControl field={field} {...props} />;
    case "basis":
      return <BasisControl field={field} {...props} />;
    case "group":
      return <GroupControl field={field} {...props} />;
    case "table":
      return <TableControl field={field} {...props} />;
    case "byName":
      return <ByNameControl field={field} {...props} />;
    case "list":
      return <ListControl field={field} {...props} />;
  }
}
