import { useTranslation } from "react-i18next";
import type { Plan } from "./plan.ts";
import type { Selection } from "./selection.ts";
import { isSelected } from "./selection.ts";

interface MapListProps {
  readonly plan: Plan;
  readonly categories: ReadonlyMap<string, string>;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

/** The map as an ordered list, rooms within rooms, each with its targets and doors. */
export function MapList(props: MapListProps) {
  const roots = props.plan.areas.filter(({ depth }) => depth === 0);
  return (
    <div className="map-list panel">
      <ol className="plain-list">
        {roots.map(({ area }) => (
          <AreaItem key={area.id} id={area.id} {...props} />
        ))}
      </ol>
    </div>
  );
}

function AreaItem({ id, ...props }: MapListProps & { readonly id: string }) {
  const { t } = useTranslation("map");
  const { plan, categories, onSelect } = props;
  const area = plan.areas.find((placed) => placed.area.id === id)?.area;
  if (!area) return null;
  const children = plan.areas.filter((placed) => placed.area.within === id);
  const targets = plan.targets.filter(({ target }) => target.area === id);
  const doors = plan.crossings.filter(({ crossing }) => crossing.between[1] === id);
  return (
    <li className="map-list-area">
      <Choice
        {...props}
        choice={{ kind: "area", id }}
        name={area.name}
        note={t(`areaKind.${area.kind}`)}
        onSelect={onSelect}
      />
      <ul className="plain-list map-list-inner">
        {targets.map(({ target }) => (
          <li key={target.id}>
            <Choice
              {...props}
              choice={{ kind: "target", id: target.id }}
              name={target.name}
              note={[t(`targetKind.${target.kind}`), categories.get(target.id)].filter(Boolean).join(", ")}
            />
          </li>
        ))}
        {doors.map(({ crossing }) => (
          <li key={crossing.id}>
            <Choice
              {...props}
              choice={{ kind: "crossing", id: crossing.id }}
              name={crossing.name}
              note={t(`crossingKind.${crossing.kind}`)}
            />
          </li>
        ))}
      </ul>
      {children.length > 0 && (
        <ol className="plain-list map-list-inner">
          {children.map((placed) => (
            <AreaItem key={placed.area.id} id={placed.area.id} {...props} />
          ))}
        </ol>
      )}
    </li>
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
      <bdi>{name}</bdi> <span className="small soft">{note}</span>
    </button>
  );
}
