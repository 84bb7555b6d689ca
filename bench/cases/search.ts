import { findEverywhere, selectEverywhere } from "../../apps/server/src/search/find-everywhere.ts";
import { indexText, type TextIndex } from "../../apps/server/src/search/text-index.ts";
import type { Benchmark } from "../benchmark.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

const size = 100_000;
/** As an audience's records are kept. */
const parts = 64;
const subjects: readonly (readonly string[])[] = [
  [
    "Escorting contractors",
    "Accompagner les sous-traitants",
    "Сопровождение подрядчиков",
    "陪同承包商",
    "مرافقة المقاولين",
  ],
  [
    "Counting sealed sources",
    "Compter les sources scellées",
    "Инвентаризация источников",
    "密封源盘存",
    "جرد المصادر المختومة",
  ],
  ["Rotating guards", "Faire tourner les gardiens", "Ротация охранников", "警卫岗位轮换", "تدوير الحراس"],
  ["Control of keys", "Gestion des clés", "Учёт ключей", "钥匙管理", "مراقبة المفاتيح"],
];
const places = ["Alder", "Bracken", "Cinder", "Dunlin", "Elver", "Fennel", "Gorse", "Hazel", "Iris", "Juniper"];

/** A letter, forms of words in five languages, two words, a misspelling, words that no record has all of, nothing. */
const questions = [
  ["a", "en"],
  ["contractor escort", "en"],
  ["sous-traitant accompagné", "fr"],
  ["подрядчиком", "ru"],
  ["承包商", "zh"],
  ["المصدر", "ar"],
  ["contrators", "en"],
  ["guard of the key", "en"],
  ["zebra", "en"],
] as const;
/** Those whose number a reading through all texts tells. */
const plain = new Map([
  ["contractor escort", "contractors"],
  ["подрядчиком", "подрядчиков"],
  ["承包商", "承包商"],
  ["المصدر", "المصادر"],
]);

export const benchmark: Benchmark = {
  name: "search",
  what: "the slowest of nine searches over 100,000 records in five languages at once, and of as many lists",
  unit: "ms",
  goal: 200,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const entries = Array.from({ length: size }, (_, at) => entryOf(at));
    const byPart = Map.groupBy(entries, (_, at) => `part ${at % parts}`);
    const made = timeOnce(
      () =>
        new Map([...byPart].map(([key, some]): [string, TextIndex] => [key, indexText({ words: "", entries: some })])),
    );
    log(`all indexes made in ${made.seconds.toFixed(2)} s; one of ${parts} parts anew where a record changes`);
    const sources = [...made.value.keys()];
    const find = (text: string, language: string) => findEverywhere(made.value, sources, { text, language }, 50);
    const list = (text: string, language: string) =>
      selectEverywhere(made.value, sources, { text, language }, "offer/");
    const finds = questions.map(([text, language]) => medianSeconds(5, () => find(text, language)));
    const lists = questions.map(([text, language]) => medianSeconds(3, () => list(text, language)));
    const word = (seconds: readonly number[]) =>
      questions.map(([text], at) => `"${text}" ${(1000 * (seconds[at] ?? 0)).toFixed(0)} ms`).join(", ");
    log(`found: ${word(finds)}`);
    log(`listed: ${word(lists)}`);
    const peers = [...plain].map(([question, held]) => {
      const language = questions.find(([text]) => text === question)?.[1] ?? "en";
      const read = timeOnce(() => entries.filter((entry) => textOf(entry).includes(held)).length);
      return { isEqual: find(question, language).counts.record === read.value, seconds: read.seconds };
    });
    const value = 1000 * Math.max(...finds);
    const peerValue = 1000 * Math.max(...peers.map(({ seconds }) => seconds));
    const equal = peers.every(({ isEqual }) => isEqual);
    return { value, peer: "reading through all texts for one form", peerValue, ratio: peerValue / value, equal };
  },
};

function entryOf(at: number) {
  const titles = subjects[at % subjects.length] ?? [];
  const place = `${places[Math.floor(at / 4) % 10]}${places[Math.floor(at / 40) % 10]?.toLowerCase()}`;
  const [name = "", ...alsoNamed] = titles.map((title) => `${title}, ${place} ${at % 997}`);
  const words = `A record made up for measuring, of the ${place} works, with ${at % 89} pages and ${at % 7} annexes.`;
  return { kind: "record" as const, id: `offer/r${at}`, name, alsoNamed, words, within: null };
}

const textOf = ({ name, alsoNamed, words }: ReturnType<typeof entryOf>): string =>
  [name, ...alsoNamed, words].join("\n").toLowerCase();
