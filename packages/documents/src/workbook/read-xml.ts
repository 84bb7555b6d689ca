import sax from "sax";
import { damaged } from "./open-package.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is done with each piece of an XML text, in its order. Names are without their prefix. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const mostDepth = 64;

/** Walks through an XML text. Definitions (DOCTYPE) are refused: no workbook has them, and entities hide in them. */
export function readXml(xml: string, { open, text, close }: XmlVisitor): void {
  const parser = sax.parser(true, { position: false });
  let depth = 0;
  parser.onerror = (error) => {
    throw damaged(`XML that is not well formed (${error.message.split("\n")[0] ?? ""})`);
  };
  parser.ondoctype = () => {
    throw damaged("XML with definitions of its own");
  };
  parser.onopentag = ({ name, attributes }) => {
    if (++depth > mostDepth) throw damaged("XML nested too deeply");
    open(local(name), attributes as Attributes);
  };
  parser.ontext = (found) => text?.(found);
  parser.oncdata = (found) => text?.(found);
  parser.onclosetag = (name) => {
    depth--;
    close?.(local(name));
  };
  parser.write(xml).close();
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
