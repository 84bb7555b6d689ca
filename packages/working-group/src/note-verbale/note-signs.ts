/** By which words the parts of a note and its departures are known, in each language. */
import type { OfficialLanguage } from "@custodiet/core";

export interface NoteSigns {
  readonly firstPerson: RegExp;
  readonly secondPerson: RegExp;
  readonly signature: RegExp;
  readonly salutation: RegExp;
  readonly addressee: RegExp;
  /** The mission of the United States. */
  readonly mission: RegExp;
  readonly circulation: RegExp;
  readonly closing: RegExp;
}

/** Letters of any script end a word; `\b` knows Latin ones only. "I" after Annex and the like is a number. */
export const noteSigns: Readonly<Record<OfficialLanguage, NoteSigns>> = {
  en: {
    firstPerson:
      /(?<!\p{L})(?:(?<!(?:Annex|Part|Chapter|Article|Category|Section|Phase) )I(?!\p{L})|[Ww]e|[Oo]urs?|us|[Mm]y|me|[Mm]ine|[Mm]yself|[Oo]urselves)(?![\p{L}.])/u,
    secondPerson: /(?<!\p{L})(?:you|your|yours|yourself|yourselves)(?!\p{L})/iu,
    signature:
      /\b(?:signed|signature|sincerely|faithfully)\b|^[\p{L}. ,-]{0,80}(?:Ambassador|Minister|Permanent Representative|Chargé d.Affaires)[\p{L}, ]{0,80}$/iu,
    salutation: /\bpresents? (?:its|their|his|her) compliments\b/i,
    addressee: /International Atomic Energy Agency/,
    mission: /Permanent Mission of the United States/,
    circulation: /\b(?:circulat|distribut)\p{L}*/iu,
    closing: /\b(?:assurances?|expression) of (?:its|their) (?:highest |high )?consideration\b/i,
  },
  fr: {
    firstPerson: /(?<!\p{L})(?:j[’']|(?:je|nous|notre|nos|mon|ma|mes|moi)(?!\p{L}))/iu,
    secondPerson: /(?<!\p{L})(?:vous|votre|vos|vôtres?)(?!\p{L})/iu,
    signature:
      /(?<!\p{L})(?:signé|signature)(?!\p{L})|^[\p{L}. ,-]{0,80}(?:Ambassad(?:eur|rice)|Ministre|Représentante? permanente?|Chargée? d.affaires)[\p{L}, ]{0,80}$/iu,
    salutation: /présente(?:nt)? (?:ses|leurs) compliments/i,
    addressee: /Agence internationale de l[’']énergie atomique/,
    mission: /Mission permanente des États-Unis/,
    circulation: /(?:distribu|diffus|circul)\p{L}*/iu,
    closing: /assurances? de (?:sa|leur) (?:très )?haute considération/i,
  },
  es: {
    firstPerson:
      /(?<!\p{L})(?:yo|nosotr[oa]s|nuestr[oa]s?|mi|mis|tenemos|deseamos|solicitamos|rogamos|agradecemos|aprovechamos|reiteramos|informamos|comunicamos|hemos|somos|estamos)(?!\p{L})/iu,
    secondPerson: /(?<!\p{L})(?:usted|ustedes|vosotr[oa]s|vuestr[oa]s?)(?!\p{L})/iu,
    signature:
      /(?<!\p{L})(?:firmado|firma)(?!\p{L})|^[\p{L}. ,-]{0,80}(?:Embajador|Embajadora|Ministr[oa]|Representante Permanente|Encargad[oa] de Negocios)[\p{L}, ]{0,80}$/iu,
    salutation: /saluda(?:n)? (?:muy )?atentamente|presenta(?:n)? sus (?:atentos )?saludos/i,
    addressee: /Organismo Internacional de Energía Atómica/,
    mission: /Misión Permanente de los Estados Unidos/,
    circulation: /(?:distribu|difu|circul)\p{L}*/iu,
    closing: /seguridades de su (?:más )?(?:alta|distinguida) consideración/i,
  },
  ru: {
    firstPerson:
      /(?<!\p{L})(?:я|мы|нас|нам|нами|наш|наша|наше|наши|нашего|нашей|нашему|наших|нашим|мой|моя|моё|мое|мои|меня|мне|просим|благодарим|имеем|пользуемся|заявляем|сообщаем)(?!\p{L})/iu,
    secondPerson: /(?<!\p{L})(?:вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|вашему|ваших|вашим)(?!\p{L})/iu,
    signature:
      /(?<!\p{L})(?:подпись|подписано|подписал)(?!\p{L})|^[\p{L}. ,-]{0,80}(?:Посол|Министр|Постоянный представитель|Временный поверенный)[\p{L}, ]{0,80}$/iu,
    salutation: /свидетельству(?:ет|ют) сво[её] уважение/i,
    addressee: /Международно(?:е|го|му) агентств(?:о|а|у) по атомной энергии/i,
    mission: /Постоянно(?:е|го|му) представительств(?:о|а|у) Соединенных Штатов/i,
    circulation: /распростран\p{L}*/iu,
    closing: /уверени[яй]\p{L}* в сво[её]м (?:весьма |самом )?высоком уважении/iu,
  },
  zh: {
    firstPerson: /(?<!自)我|本人|咱/u,
    secondPerson: /[你您]|贵(?=[方处国馆团机构部署])|阁下/u,
    signature: /签名|签字|签署人|^.{0,20}(?:大使|部长|常驻代表|代办)$/u,
    salutation: /致意/u,
    addressee: /国际原子能机构/u,
    mission: /美利坚合众国/u,
    circulation: /分发|散发|印发/u,
    closing: /顺致.*敬意/u,
  },
  ar: {
    firstPerson:
      /(?<!\p{L})(?:و|ف)?(?:أنا|نحن|إننا|أننا|لنا|لدينا|بنا|حكومتنا|دولتنا|بلدنا|بلادنا|بعثتنا|وفدنا|نود|نرجو|نتشرف|نغتنم|نؤكد|نطلب|نعرب|نعلن|نبلغ|أتشرف|أود|أرجو)(?!\p{L})/u,
    secondPerson:
      /(?<!\p{L})(?:و|ف|ب|ل)?(?:أنتم|أنت|إليكم|لكم|بكم|منكم|عليكم|سيادتكم|سعادتكم|حضرتكم|معاليكم|أمانتكم)(?!\p{L})/u,
    signature:
      /(?<!\p{L})(?:و)?(?:التوقيع|توقيع|الموقع أدناه)(?!\p{L})|^(?:السفير|الوزير|المندوب الدائم|الممثل الدائم)/u,
    salutation: /تحيات/u,
    addressee: /الوكالة الدولية للطاقة الذرية/u,
    mission: /(?:ال|لل)ولايات المتحدة/u,
    circulation: /تعميم|تعمم|يعمم|توزيع/u,
    closing: /فائق (?:تقديرها|احترامها|التقدير|الاحترام)/u,
  },
};
