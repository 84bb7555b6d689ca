import { useEffect, useState } from "react";

const pauseMs = 250;

/** A value that follows when its changing pauses: what is written is not asked about letter by letter. */
export function usePause<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as Value), pauseMs);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
