import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { beginProgramme, programmesQuery } from "../api/programmes.ts";
import { Problem } from "../patterns/problem.tsx";
import { useCatalogue } from "./use-catalogue.ts";

interface BeginProgrammeProps {
  readonly facilities: readonly { readonly id: string; readonly name: string }[];
}

const tiers = ["facility", "agency", "national"] as const;

/** For a facility the categories are its model's; for an agency or a State every category is taken as there. */
const everyCategory = ["I", "II", "III", "1", "2", "3"];

export function BeginProgramme({ facilities }: BeginProgrammeProps) {
  const { t } = useTranslation("programme");
  const { word } = useCatalogue();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [tier, setTier] = useState<(typeof tiers)[number]>(facilities.length > 0 ? "facility" : "agency");
  const [facility, setFacility] = useState(facilities[0]?.id ?? "");
  const [name, setName] = useState("");
  const isOfFacility = tier === "facility";
  const begin = useMutation({
    mutationFn: () =>
      beginProgramme({
        tier,
        name,
        facility: isOfFacility ? facility : null,
        categories: isOfFacility ? [] : everyCategory,
      }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: programmesQuery.queryKey, exact: true });
      await navigate({ to: "/programme/$programme", params: { programme: id } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form className="stack programme-form" onSubmit={send}>
      {begin.isError && <Problem fault={begin.error} />}
      <div data-own>
        <NativeSelect
          label={t("begin.tier")}
          value={tier}
          onChange={(event) => setTier(tiers.find((each) => each === event.currentTarget.value) ?? "facility")}
          data={tiers.map((value) => ({ value, label: word("tier", value) }))}
        />
      </div>
      {isOfFacility && facilities.length === 0 && <p className="notice">{t("begin.noFacility")}</p>}
      {isOfFacility && facilities.length > 0 && (
        <div data-own>
          <NativeSelect
            label={t("begin.facility")}
            value={facility}
            onChange={(event) => setFacility(event.currentTarget.value)}
            data={facilities.map(({ id, name: label }) => ({ value: id, label }))}
          />
        </div>
      )}
      <TextInput
        label={t("begin.name")}
        description={t("begin.nameHint")}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={begin.isPending} disabled={isOfFacility && facility === ""}>
          {t("begin.do")}
        </Button>
      </div>
    </form>
  );
}
