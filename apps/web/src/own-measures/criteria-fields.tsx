import { Button, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OwnMeasure } from "../api/own-measures.ts";
import { useFormat } from "../i18n/format.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { levels } from "./draft.ts";

type Criteria = OwnMeasure["criteria"];

interface CriteriaFieldsProps {
  readonly criteria: Criteria;
  readonly onChange: (criteria: Criteria) => void;
}

/** What must be seen at each level; a level may ask for several things. */
export function CriteriaFields({ criteria, onChange }: CriteriaFieldsProps) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const { word } = useCatalogue();
  return levels.map((level) => {
    const here = criteria.map((each, at) => ({ each, at })).filter(({ each }) => each.level === level);
    return (
      <fieldset key={level} className="own-choices stack-tight">
        <legend>
          {t("form.level", { level: format.number(level) })} <bdi>{word("level", String(level))}</bdi>
        </legend>
        {here.map(({ each, at }, place) => (
          <div key={at} className="own-part">
            <Textarea
              label={t("form.criterion", { level: format.number(level), number: format.number(place + 1) })}
              rows={1}
              maxLength={1000}
              value={each.text}
              onChange={(event) => onChange(criteria.with(at, { ...each, text: event.currentTarget.value }))}
            />
            {here.length > 1 && (
              <Button
                size="xs"
                variant="subtle"
                aria-label={t("form.removeCriterion", {
                  level: format.number(level),
                  number: format.number(place + 1),
                })}
                onClick={() => onChange(criteria.toSpliced(at, 1))}
              >
                {t("form.remove")}
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button size="xs" variant="default" onClick={() => onChange([...criteria, { key: null, level, text: "" }])}>
            {t("form.addCriterion", { level: format.number(level) })}
          </Button>
        </div>
      </fieldset>
    );
  });
}
