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

/** Words of the kinds, most telling first. Kinds are free text: these are the words one meets in five languages. */
const words: readonly (readonly [RegExp, MeasureFamily])[] = [
  [
    /two[- ]person|second control|supervis|deux personnes|binôme|double contr|dos personas|doble control|supervisi|двух лиц|двойн|надзор|شخصين|ثان/,
    "pair",
  ],
  [
    /radiation|portal monitor|metal detect|neutron|gamma|rayonnement|portique|détecteur de métaux|radiaci|pórtico|detector de metales|излучен|радиац|гамма|нейтрон|металлодетектор|إشعاع|معادن/,
    "radiation",
  ],
  [
    /reader|key|badge|lock|turnstile|barrier|biometric|code|lector|llave|cerradura|torniquete|барьер|считыват|ключ|замок|турникет|пропуск|lecteur|clé|serrure|barrière|قارئ|مفتاح|قفل|حاجز/,
    "access",
  ],
  [
    /alarm|sensor|tamper|switch|fence|intrusion|sensor|valla|manipulación|сигнализац|датчик|ограждени|вскрыти|alarme|capteur|contact|إنذار|حساس|مستشعر/,
    "alarm",
  ],
  [
    /camera|video|cctv|surveillance|remote monitoring|vídeo|cámara|vigilancia|камера|видео|наблюден|vidéo|كاميرا|مراقبة/,
    "watch",
  ],
  [
    /guard|patrol|escort|search|guardia|ronda|registro corporal|escolta|охран|патруль|обход|досмотр|сопровожд|garde|ronde|fouille|escorte|حارس|دورية|تفتيش|مرافق/,
    "guard",
  ],
  [
    /seal|inventor|weigh|account|measurement|precinto|pesaje|contabilid|medición|mediciones|пломб|инвентар|взвешив|учет|учёт|измерен|scellé|inventaire|pesée|comptabil|ختم|جرد|وزن/,
    "material",
  ],
  [
    /log|record|audit|permit|review|auditor|autorizaci|revisi|журнал|запис|проверк|разрешен|journal|registre|permis|سجل|تدقيق|تصريح/,
    "record",
  ],
  [
    /interlock|process|indication|limit|enclavamiento|proceso|límite|блокировк|процесс|предел|verrouillage|procédé|تعشيق|عملية/,
    "process",
  ],
  [/presence|staff|watch|presencia|personal|присутств|персонал|дежур|présence|حضور/, "watch"],
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
