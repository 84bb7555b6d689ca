/** Keys without a modifier: who speaks to the machine, or whose hands slip, can turn them off (WCAG 2.2, 2.1.4). */
import { recall, remember } from "../ports.ts";

const name = "single-keys";

export const hasSingleKeys = (): boolean => recall(name) !== "off";

export const setSingleKeys = (state: "on" | "off"): void => remember(name, state);
