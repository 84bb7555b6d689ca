import { useState } from "react";
import { hashFile } from "./hash-file.ts";

export type FileFault = "tooLargeHere" | "tooLarge" | "empty" | "unreadable";

export interface EvidenceFileChoice {
  readonly isHere: boolean;
  /** To be sent; `null`: none is chosen, or it is kept elsewhere. */
  readonly file: File | null;
  /** Of a file that is kept elsewhere. */
  readonly hash: string | null;
  readonly fault: FileFault | null;
  readonly setHere: (isHere: boolean) => void;
  readonly choose: (file: File | undefined) => Promise<void>;
}

/** The file of evidence as it is chosen: looked at before anything of it is sent. @param mostBytes that the server takes */
export function useEvidenceFile(mostBytes: number): EvidenceFileChoice {
  const [isHere, setHere] = useState(true);
  const [file, setFile] = useState<File | null>(null);
  const [hash, setHash] = useState<string | null>(null);
  const [fault, setFault] = useState<FileFault | null>(null);
  const choose = async (chosen: File | undefined) => {
    setFile(null);
    setHash(null);
    const found = chosen === undefined ? null : await faultOf(chosen, isHere ? mostBytes : null);
    setFault(found);
    if (chosen === undefined || found !== null) return;
    if (isHere) {
      setFile(chosen);
      return;
    }
    const hashed = await hashFile(chosen);
    if (hashed.kind === "hashed") setHash(hashed.hash);
    else setFault("tooLarge");
  };
  const change = (here: boolean) => {
    setHere(here);
    void choose(undefined);
  };
  return { isHere, file, hash, fault, setHere: change, choose };
}

async function faultOf(file: File, mostBytes: number | null): Promise<FileFault | null> {
  if (file.size === 0) return "empty";
  if (mostBytes !== null && file.size > mostBytes) return "tooLargeHere";
  try {
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch {
    return "unreadable";
  }
}
