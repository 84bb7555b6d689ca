/** Documents to try the writers with: every construct, in each of the six languages. All States in them are invented. */
import { type DocumentTree, directionOf, languageTag, type OfficialLanguage, textRun } from "@custodiet/core";
import { encodePng } from "./pictures.ts";

interface Words {
  readonly title: string;
  readonly part: string;
  readonly sentence: string;
  readonly other: string;
  readonly note: string;
  readonly audience: string;
  readonly companion: string | null;
}

export const words: Readonly<Record<OfficialLanguage, Words>> = {
  en: {
    title: "Programme for mitigating insider threats",
    part: "Measures and their owners",
    sentence: "Two persons open the vault together; neither of them knows both halves of the code.",
    other: "Each entry is written down with its time and purpose.",
    note: "See the document INFCIRC/908.",
    audience: "released to the security department",
    companion: null,
  },
  fr: {
    title: "Programme d’atténuation des menaces internes",
    part: "Mesures et responsables",
    sentence: "Deux personnes ouvrent ensemble la chambre forte : aucune ne connaît l’intégralité du code « maître ».",
    other: "Chaque entrée est consignée avec son heure et son motif.",
    note: "Voir le document INFCIRC/908.",
    audience: "communiqué au service de sécurité",
    companion: null,
  },
  es: {
    title: "Programa de mitigación de las amenazas internas",
    part: "Medidas y responsables",
    sentence: "Dos personas abren juntas la cámara acorazada; ¿quién conoce el código completo? Ninguna.",
    other: "Cada entrada se anota con su hora y su motivo en el año en curso.",
    note: "Véase el documento INFCIRC/908.",
    audience: "comunicado al servicio de seguridad",
    companion: null,
  },
  ru: {
    title: "Программа снижения внутренних угроз",
    part: "Меры и ответственные",
    sentence: "Хранилище открывают вместе два сотрудника; ни один из них не знает весь код целиком.",
    other: "Каждый вход записывается с указанием времени и цели; объём сведений ограничен.",
    note: "См. документ INFCIRC/908.",
    audience: "передано службе безопасности",
    companion: null,
  },
  zh: {
    title: "减轻内部威胁方案",
    part: "措施及其负责人",
    sentence: "金库由两人共同开启，任何一人都不掌握全部密码。",
    other: "每次进入均须登记时间和事由，记录保存五年。",
    note: "见文件INFCIRC/908。",
    audience: "发送安全部门",
    companion: null,
  },
  ar: {
    title: "برنامج التخفيف من التهديدات الداخلية",
    part: "التدابير والمسؤولون عنها",
    sentence: "يفتح شخصان الخزنة معاً، ولا يعرف أي منهما الرمز كاملاً في أي وقت من الأوقات.",
    other: "يسجل كل دخول مع وقته وغرضه، وتحفظ السجلات خمس سنوات على الأقل.",
    note: "انظر الوثيقة INFCIRC/908.",
    audience: "معمم على إدارة الأمن",
    companion: "ترد النسخة القابلة للنسخ من هذه الوثيقة في ملف DOCX المرافق:",
  },
};

/** A State that there is not. */
export const arabicPassage =
  "تهدي البعثة الدائمة لجمهورية أرنلاند لدى الوكالة الدولية للطاقة الذرية أطيب تحياتها إلى أمانة الوكالة الدولية للطاقة الذرية، وتتشرف بإبلاغها بأن حكومة جمهورية أرنلاند قررت الانضمام إلى الإعلان المشترك بشأن التخفيف من التهديدات الداخلية، الوارد في الوثيقة INFCIRC/908. وترجو البعثة الدائمة من الأمانة تعميم هذه المذكرة الشفوية على جميع الدول الأعضاء بوصفها وثيقة من وثائق INFCIRC. وتلتزم الحكومة بأن تضع برنامجاً وطنياً للتخفيف من التهديدات الداخلية، وأن تقيّم فعاليته بانتظام، وأن تتبادل الدروس المستفادة مع الدول الأخرى. وتغتنم البعثة الدائمة هذه الفرصة لتعرب مجدداً للأمانة عن فائق تقديرها واحترامها.";

/** 2026-11-25T12:00:00Z. */
export const madeAtMs = Date.UTC(2026, 10, 25, 12);

export const picture = { format: "png", bytes: encodePng(40, 20), widthPixels: 40, heightPixels: 20 } as const;

/** Every construct there is. */
export function wholeDocument(code: OfficialLanguage): DocumentTree {
  const language = languageTag(code);
  const { title, part, sentence, other, note, audience, companion } = words[code];
  const foreign = languageTag(code === "en" ? "fr" : "en");
  const body = { kind: "paragraph", role: "body", align: "start" } as const;
  const column = { share: 2, align: "start" } as const;
  return {
    title,
    author: part,
    language,
    name: "whole-document",
    createdAtMs: madeAtMs,
    marking: { tlp: "amber", audience, placement: "every-page" },
    watermark: part,
    companionText: companion,
    blocks: [
      { kind: "heading", level: 1, runs: [textRun(title)] },
      { kind: "paragraph", role: "notice", align: "center", runs: [textRun(other, "strong")] },
      {
        ...body,
        runs: [
          textRun(sentence),
          textRun(" "),
          textRun(other, "emphasis"),
          { kind: "footnote", runs: [textRun(note)] },
          { kind: "line-break" },
          textRun("INFCIRC/908 (2017)", "strong", foreign),
        ],
      },
      { kind: "heading", level: 2, runs: [textRun(part)] },
      {
        kind: "list",
        marks: "numbers",
        items: [
          { runs: [textRun(sentence)], nested: null },
          {
            runs: [textRun(other)],
            nested: { kind: "list", marks: "bullets", items: [{ runs: [textRun(note)], nested: null }] },
          },
        ],
      },
      {
        kind: "table",
        caption: [textRun(part)],
        columns: [column, column, { share: 1, align: "end" }],
        headerRows: [[{ runs: [textRun(title)] }, { runs: [textRun(part)] }, { runs: [textRun("%")] }]],
        rows: [
          [{ runs: [textRun(sentence)] }, { runs: [textRun(other)] }, { runs: [textRun("12.5")] }],
          [{ runs: [textRun(other)] }, { runs: [] }, { runs: [textRun("0.4")] }],
        ],
      },
      { kind: "figure", picture, alternative: sentence, caption: [textRun(other)], widthShare: 0.4 },
      { kind: "page-break" },
      {
        ...body,
        language: foreign,
        direction: directionOf(foreign),
        align: "end",
        runs: [textRun(words[code === "en" ? "fr" : "en"].sentence)],
      },
      { ...body, role: "small", runs: [textRun(note)] },
      { kind: "seal-box", align: "start", label: [textRun(part)] },
    ],
  };
}
