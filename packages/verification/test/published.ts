import { fromHex, hashLeaf } from "../index.ts";

/** Leaf inputs d0 to d7 of the test data published with certificate transparency, hashed. */
export const publishedLeaves: readonly Uint8Array[] = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((input) => hashLeaf(fromHex(input)));
