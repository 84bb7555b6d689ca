import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ListedArea, ListedThing } from "./listing.ts";
import { listingOf } from "./listing.ts";
import type { Plan } from "./plan.ts";
import type { Selection } from "./selection.ts";
import { isSelected } from "./selection.ts";

interface MapListProps {
  readonly plan: Plan;
  readonly categories: ReadonlyMap<string, string>;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

/** The map as an ordered list, rooms within rooms, each with its targets, doors and measures. */
export function MapList(props: MapListProps) {
  const areas = useMemo(() => listingOf(props.plan), [props.plan]);
  return (
    <div className="map-list panel">
      <ol className="plain-list">
        {areas.map((area) => (
          <AreaItem key={area.id} listed={area} {...props} />
        ))}
      </ol>
    </div>
  );
}

function AreaItem({ listed, ...props }: MapListProps & { readonly listed: ListedArea }) {
  const { t } = useTranslation("map");
  const { categories } = props;
  const notes = [
    t(`areaKind.${listed.note}`),
    ...listed.balanceAreas,
    ...(listed.isPlaced ? [] : [t("list.notPlaced")]),
  ];
  return (
    <li className="map-list-area">
      <Choice {...props} choice={{ kind: "area", id: listed.id }} name={listed.name} note={notes.join(", ")} />
      <Measures {...props} of={listed} />
      <ul className="plain-list map-list-inner">
        {listed.targets.map((target) => (
          <li key={target.id}>
            <Choice
              {...props}
              choice={{ kind: "target", id: target.id }}
              name={target.name}
              note={[t(`targetKind.${target.note}`), categories.get(target.id)].filter(Boolean).join(", ")}
            />
            <Measures {...props} of={target} />
          </li>
        ))}
        {listed.doors.map((door) => (
          <li key={door.id}>
            <Choice
              {...props}
              choice={{ kind: "crossing", id: door.id }}
              name={door.name}
              note={t(`list.door.${door.note}`, { from: door.from })}
            />
            <Measures {...props} of={door} />
          </li>
        ))}
      </ul>
      {listed.children.length > 0 && (
        <ol className="plain-list map-list-inner">
          {listed.children.map((inner) => (
            <AreaItem key={inner.id} listed={inner} {...props} />
          ))}
        </ol>
      )}
    </li>
  );
}

function Measures({ of, ...props }: MapListProps & { readonly of: ListedThing }) {
  if (of.measures.length === 0) return null;
  return (
    <ul className="plain-list map-list-inner">
      {of.measures.map(({ id, name, kind }) => (
        <li key={id}>
          <Choice {...props} choice={{ kind: "measure", id }} name={name} note={kind} />
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps extends Pick<MapListProps, "selection" | "onSelect"> {
  readonly choice: Selection;
  readonly name: string;
  readonly note: string;
}

function Choice({ choice, name, note, selection, onSelect }: ChoiceProps) {
  const isChosen = isSelected(selection, choice.kind, choice.id);
  return (
    <button type="button" className="map-list-choice" aria-pressed={isChosen} onClick={() => onSelect(choice)}>
      <bdi>{name}</bdi>{" "}
      <span className="small soft">
        <bdi>{note}</bdi>
      </span>
    </button>
  );
}
