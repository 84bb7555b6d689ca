import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { isolate } from "../../i18n/isolate.ts";
import type { Plan } from "../plan.ts";
import type { Direction, Selection } from "../selection.ts";
import type { Gesture } from "./gesture.ts";
import type { GestureControl } from "./use-gesture.ts";

interface DraftBarProps {
  readonly plan: Plan;
  readonly selection: Selection | null;
  readonly control: GestureControl;
  readonly onPlace: (areas: readonly string[]) => void;
  readonly write: (metres: number) => string;
}

/** What can be done by hand with what is chosen; without dragging, too. */
export function DraftBar(props: DraftBarProps) {
  const { t } = useTranslation("map");
  const { plan, selection, control } = props;
  const isArea =
    selection?.kind === "area" && plan.areas.some(({ area }) => area.id === selection.id && area.kind !== "off-site");
  const isMovable = isArea || selection?.kind === "crossing";
  return (
    <div className="draft-bar no-print" role="toolbar" aria-label={t("draft.title")}>
      {control.isByKeys && control.gesture ? (
        <Nudging {...props} gesture={control.gesture} />
      ) : (
        <>
          {isMovable ? (
            <>
              <Button size="xs" variant="default" onClick={() => control.start("move")} aria-keyshortcuts="m">
                {t("draft.move")}
              </Button>
              {isArea && (
                <Button size="xs" variant="default" onClick={() => control.start("resize")} aria-keyshortcuts="s">
                  {t("draft.resize")}
                </Button>
              )}
            </>
          ) : (
            <span className="small soft">{t("draft.choose")}</span>
          )}
          <Unplaced {...props} />
        </>
      )}
      <p className="visually-hidden" aria-live="assertive">
        {control.gesture && control.isByKeys ? told(control.gesture, props.write, t) : ""}
      </p>
    </div>
  );
}

function told({ to, kind }: Gesture, write: (metres: number) => string, t: TFunction<"map">): string {
  if ("width" in to && kind === "resize") {
    return t("draft.toldSize", { width: write(to.width), height: write(to.height) });
  }
  return t("draft.toldPlace", { x: write(to.x), y: write(to.y) });
}

const arrows: readonly (readonly [Direction, typeof IconArrowUp])[] = [
  ["left", IconArrowLeft],
  ["up", IconArrowUp],
  ["down", IconArrowDown],
  ["right", IconArrowRight],
];

function Nudging({ control, gesture, write }: DraftBarProps & { readonly gesture: Gesture }) {
  const { t } = useTranslation("map");
  return (
    <>
      <span className="draft-arrows" dir="ltr">
        {arrows.map(([direction, Icon]) => (
          <button
            key={direction}
            type="button"
            className="icon-button"
            aria-label={t(`draft.arrow.${gesture.kind === "resize" ? "size" : "move"}.${direction}`)}
            onClick={() => control.nudge(direction, 1)}
          >
            <Icon size={18} aria-hidden />
          </button>
        ))}
      </span>
      <span className="small">{told(gesture, write, t)}</span>
      <Button size="xs" onClick={() => control.keep(gesture)}>
        {t("draft.keep")}
      </Button>
      <Button size="xs" variant="default" onClick={control.leave}>
        {t("draft.leave")}
      </Button>
      <span className="small soft">{t("draft.keys")}</span>
    </>
  );
}

function Unplaced({ plan, selection, onPlace }: DraftBarProps) {
  const { t } = useTranslation("map");
  const { unplaced } = plan;
  if (unplaced.length === 0) return null;
  const chosen = selection?.kind === "area" && unplaced.includes(selection.id) ? selection.id : null;
  const name = plan.areas.find(({ area }) => area.id === chosen)?.area.name ?? "";
  return (
    <>
      {chosen && (
        <Button size="xs" variant="default" onClick={() => onPlace([chosen])}>
          {t("draft.place", { name: isolate(name) })}
        </Button>
      )}
      <span className="small soft">{t("draft.unplaced", { count: unplaced.length })}</span>
      <Button size="xs" variant="default" onClick={() => onPlace(unplaced)}>
        {t("draft.placeAll")}
      </Button>
    </>
  );
}
