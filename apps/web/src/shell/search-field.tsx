import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useId } from "react";
import { useTranslation } from "react-i18next";

const fieldId = "site-search";

/** Puts the keyboard into the field; `false` where it is folded away. */
export function focusSearch(): boolean {
  const field = document.getElementById(fieldId);
  field?.focus();
  return field !== null && field === document.activeElement;
}

/** One field over everything; its answer is a page of its own, with an address. */
export function SearchField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const hint = useId();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem("q");
    if (!(field instanceof HTMLInputElement)) return;
    void navigate({ to: "/search", search: field.value.trim() === "" ? {} : { q: field.value.trim() } });
    field.value = "";
    field.blur();
  };
  return (
    <search>
      <form className="search-field" onSubmit={search}>
        <IconSearch size={17} aria-hidden />
        <label className="visually-hidden" htmlFor={fieldId}>
          {t("search.label")}
        </label>
        <input
          id={fieldId}
          name="q"
          type="search"
          maxLength={200}
          autoComplete="off"
          placeholder={t("search.placeholder")}
          aria-describedby={hint}
        />
        <kbd id={hint} title={t("search.key")}>
          /
        </kbd>
      </form>
    </search>
  );
}
