/** What a measure is, as far as its kind in the document's own words tells: a symbol for each family. */
export const measureFamilies = [
  "access",
  "alarm",
  "watch",
  "guard",
  "pair",
  "radiation",
  "material",
  "record",
  "process",
  "other",
] as const;
export type MeasureFamily = (typeof measureFamilies)[number];

/** Words of the kinds, most telling first. Kinds are free text: these are the words one meets in three languages. */
const words: readonly (readonly [RegExp, MeasureFamily])[] = [
  [/two[- ]person|second control|supervis|deux personnes|binôme|double contr|شخصين|ثان/, "pair"],
  [
    /radiation|portal monitor|metal detect|neutron|gamma|rayonnement|portique|détecteur de métaux|إشعاع|معادن/,
    "radiation",
  ],
  [/reader|key|badge|lock|turnstile|barrier|biometric|code|lecteur|clé|serrure|barrière|قارئ|مفتاح|قفل|حاجز/, "access"],
  [/alarm|sensor|tamper|switch|fence|intrusion|alarme|capteur|contact|إنذار|حساس|مستشعر/, "alarm"],
  [/camera|video|cctv|surveillance|remote monitoring|vidéo|كاميرا|مراقبة/, "watch"],
  [/guard|patrol|escort|search|garde|ronde|fouille|escorte|حارس|دورية|تفتيش|مرافق/, "guard"],
  [/seal|inventor|weigh|account|measurement|scellé|inventaire|pesée|comptabil|ختم|جرد|وزن/, "material"],
  [/log|record|audit|permit|review|journal|registre|permis|سجل|تدقيق|تصريح/, "record"],
  [/interlock|process|indication|limit|verrouillage|procédé|تعشيق|عملية/, "process"],
  [/presence|staff|watch|présence|حضور/, "watch"],
];

const known = new Map<string, MeasureFamily>();

export function measureFamily(kind: string): MeasureFamily {
  const before = known.get(kind);
  if (before) return before;
  const text = kind.toLowerCase();
  const family = words.find(([pattern]) => pattern.test(text))?.[1] ?? "other";
  known.set(kind, family);
  return family;
}
