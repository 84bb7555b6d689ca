import type { Marking } from "../api/shapes.ts";

/** A file says by its name who may read it: `TLP-AMBER+STRICT_quillfen_ranking.csv`. */
export const markedFileName = ({ tlp }: Pick<Marking, "tlp">, name: string): string =>
  `TLP-${tlp.toUpperCase()}_${name}`;
