/** The tree the model room's reader gives, by the names this room uses. */
import type { ParsedDocuments } from "@custodiet/model";

export type SyntaxMap = NonNullable<ParsedDocuments["tree"]>["root"];
export type SyntaxNode = SyntaxMap["entries"][number]["value"];
