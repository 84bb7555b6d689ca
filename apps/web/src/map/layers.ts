import { useCallback, useState } from "react";
import { recall, remember } from "../ports.ts";

/** What of a map is drawn. Rooms and their names always are. */
export const layerNames = ["doors", "targets", "measures", "kinds", "balanceAreas", "underlay"] as const;
export type LayerName = (typeof layerNames)[number];
export type Layers = Readonly<Record<LayerName, boolean>>;

export const usualLayers: Layers = {
  doors: true,
  targets: true,
  measures: true,
  kinds: false,
  balanceAreas: false,
  underlay: true,
};

const key = "map-layers";

/** As chosen in this browser last. */
export function useLayers(): readonly [Layers, (name: LayerName, isOn: boolean) => void] {
  const [layers, setLayers] = useState(readLayers);
  const change = useCallback((name: LayerName, isOn: boolean) => {
    setLayers((before) => {
      const next = { ...before, [name]: isOn };
      remember(key, JSON.stringify(next));
      return next;
    });
  }, []);
  return [layers, change];
}

function readLayers(): Layers {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return usualLayers;
    const known = layerNames.filter((name) => typeof (kept as Record<string, unknown>)[name] === "boolean");
    return { ...usualLayers, ...Object.fromEntries(known.map((name) => [name, (kept as Layers)[name]])) };
  } catch {
    return usualLayers;
  }
}
