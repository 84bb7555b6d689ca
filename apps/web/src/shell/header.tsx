import { IconMenu2, IconSearch, IconX } from "@tabler/icons-react";
import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/shapes.ts";
import { WaitingBadge } from "../approvals/waiting-badge.tsx";
import { ColourSchemeSwitch } from "./colour-scheme-switch.tsx";
import { CommandsButton } from "./commands-button.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Navigation } from "./navigation.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SearchField } from "./search-field.tsx";
import type { Leaving } from "./use-leaving.ts";

interface HeaderProps {
  readonly session: Session | undefined;
  readonly onCommands: () => void;
  readonly leaving: Leaving;
}

/** Where one is and can go. On a small screen all but the brand and the commands folds away behind one button. */
export function Header({ session, onCommands, leaving }: HeaderProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useFold();
  const Icon = isOpen ? IconX : IconMenu2;
  return (
    <header className="header no-print" data-open={isOpen || undefined}>
      <Link to="/" className="brand">
        <img src="/mark.svg" alt="" width={28} height={28} />
        <span translate="no">{t("productName")}</span>
      </Link>
      <Link to="/search" className="icon-button header-small" aria-label={t("search.label")}>
        <IconSearch size={20} aria-hidden />
      </Link>
      <button
        type="button"
        className="icon-button header-small"
        aria-expanded={isOpen}
        aria-controls="header-fold"
        aria-label={t("navigation.menu")}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon size={20} aria-hidden />
      </button>
      <div className="header-fold" id="header-fold">
        <Navigation session={session} />
        <div className="header-end">
          {session?.person && <WaitingBadge />}
          <SearchField />
          <CommandsButton onOpen={onCommands} />
          <LanguageSwitch />
          <ColourSchemeSwitch />
          <PersonMenu person={session?.person ?? null} leaving={leaving} />
        </div>
      </div>
    </header>
  );
}

/** Open or not; Escape closes it, and whoever has gone somewhere finds it closed again. */
function useFold(): readonly [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.href });
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => event.key === "Escape" && setOpen(false);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return [isOpen, setOpen];
}
