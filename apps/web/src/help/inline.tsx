import { Link } from "@tanstack/react-router";
import { Term } from "../patterns/term.tsx";
import type { Piece } from "./parse-help.ts";
import { isTopic } from "./topics.ts";

/** Words within a line: emphasis, code, and links to a page here, a topic (`topic:easi`) or a term (`term:easi`). */
export function Inline({ nodes }: { readonly nodes: readonly Piece[] }) {
  return nodes.map((node) => <PieceElement key={`${node.type}-${node.position?.start.offset}`} node={node} />);
}

function PieceElement({ node }: { readonly node: Piece }) {
  switch (node.type) {
    case "text":
      return node.value;
    case "strong":
      return (
        <strong>
          <Inline nodes={node.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inline nodes={node.children} />
        </em>
      );
    case "inlineCode":
      return <code dir="ltr">{node.value}</code>;
    case "link":
      return <HelpTarget url={node.url} nodes={node.children} />;
    default:
      return null;
  }
}

/** A link to anywhere else is plain text: nothing here leads out of this instance. */
function HelpTarget({ url, nodes }: { readonly url: string; readonly nodes: readonly Piece[] }) {
  const shown = <Inline nodes={nodes} />;
  const [kind, id = ""] = url.split(":");
  if (kind === "term") return <Term id={id}>{textOf(nodes)}</Term>;
  if (kind === "topic" && isTopic(id)) {
    return (
      <Link to="/help/$topic" params={{ topic: id }}>
        {shown}
      </Link>
    );
  }
  return /^\/(?![/\\])/.test(url) ? <Link to={url}>{shown}</Link> : shown;
}

/** A term is shown as plain words. */
const textOf = (nodes: readonly Piece[]): string =>
  nodes.map((node) => ("value" in node ? node.value : "children" in node ? textOf(node.children) : "")).join("");
