import { type LazyExoticComponent, lazy, type ReactNode } from "react";
import { withTexts } from "./texts-here.ts";

type Part<Props> = (props: Props) => ReactNode;

/** A part of a page that is fetched when it is first shown, with its texts: `lazyPart(async () => (await import("./part.tsx")).Part)`. */
export const lazyPart = <Props>(load: () => Promise<Part<Props>>): LazyExoticComponent<Part<Props>> =>
  lazy(withTexts(async () => ({ default: await load() })));
