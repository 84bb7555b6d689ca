/** Words that join others and say little themselves: whoever looks for `the key of the vault` looks for a key and a vault. */
import { foldText } from "./fold.ts";

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldText));

const latin: Readonly<Record<string, ReadonlySet<string>>> = {
  en: listOf("a an and are as at be by during for from how in into is of on or s that the their this to was what with"),
  es: listOf(
    "a al ante como con de del durante e el en entre es la las lo los o para por que se sin sobre su sus u un una y",
  ),
  fr: listOf(
    "a à au aux avec c ce ces comment d dans de des du en entre et il l la le les leur n ou où par pour qu que s sans sur un une",
  ),
};
const everyLatin = new Set(Object.values(latin).flatMap((words) => [...words]));
const russian = listOf("а без в во для до за и из или к как ко на над о об от по под при с со у что");
const arabic = listOf("في من على عن الى إلى مع عند بين أو او و ثم أن ان ما لا هذا هذه ذلك التي الذي");
const chinese = listOf("的 了 和 与 及 在 是 对 由 把 被 或 之 等 从 为 于 而 关于 如何");

/** @param language of the person who asks: Latin letters do not tell whose they are. */
export function isLittle(folded: string, language: string): boolean {
  if (russian.has(folded) || arabic.has(folded) || chinese.has(folded)) return true;
  return (latin[language] ?? everyLatin).has(folded);
}
