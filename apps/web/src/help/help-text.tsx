import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { Inline } from "./inline.tsx";
import { type Block, parseHelp, readHeading, type Table } from "./parse-help.ts";

/** A help text as elements of the page; what it does not know is left out, and no HTML is ever taken from it. */
export function HelpText({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseHelp(text), [text]);
  return blocks.map((block) => <BlockElement key={keyOf(block)} block={block} />);
}

/** Where it begins in the text. */
const keyOf = ({ position, type }: { position?: Block["position"]; type: string }): string =>
  `${type}-${position?.start.offset}`;

function BlockElement({ block }: { readonly block: Block }) {
  switch (block.type) {
    case "heading": {
      const { id, children } = readHeading(block);
      const Level = block.depth > 2 ? "h3" : "h2";
      return (
        <Level {...(id === null ? {} : { id })}>
          <Inline nodes={children} />
        </Level>
      );
    }
    case "paragraph":
      return (
        <p>
          <Inline nodes={block.children} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className="prose-list">
          {block.children.map((item) => (
            <li key={keyOf(item)}>
              {item.children.map((inner) =>
                inner.type === "paragraph" ? (
                  <Inline key={keyOf(inner)} nodes={inner.children} />
                ) : (
                  <BlockElement key={keyOf(inner)} block={inner} />
                ),
              )}
            </li>
          ))}
        </List>
      );
    }
    case "code":
      return (
        <pre className="help-code" dir="ltr" translate="no">
          {block.value}
        </pre>
      );
    case "table":
      return <HelpTable table={block} />;
    default:
      return null;
  }
}

function HelpTable({ table }: { readonly table: Table }) {
  const { t } = useTranslation("help");
  const [head, ...rows] = table.children;
  return (
    <ScrollRegion label={t("table")}>
      <table className="figures">
        <thead>
          <tr>
            {head?.children.map((cell) => (
              <th key={keyOf(cell)} scope="col">
                <Inline nodes={cell.children} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {row.children.map((cell) => (
                <td key={keyOf(cell)}>
                  <Inline nodes={cell.children} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
