import { useMantineColorScheme } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../api/shapes.ts";
import { languages } from "../i18n/languages.ts";
import { changeLanguage } from "../i18n/start.ts";
import { openRooms, publicPages } from "../shell/rooms.ts";
import type { Command } from "./registry.ts";
import { useCommands } from "./registry.ts";

interface ShellCommandsProps {
  readonly session: Session | undefined;
  readonly onKeyboardHelp: () => void;
  readonly onLeave: () => void;
}

/** What can be asked for from any page: the rooms and pages, and how one sees them. */
export function useShellCommands({ session, onKeyboardHelp, onLeave }: ShellCommandsProps): void {
  useCommands(useGoCommands(session, onLeave));
  useCommands(useViewCommands(onKeyboardHelp));
}

function useGoCommands(session: Session | undefined, onLeave: () => void): readonly Command[] {
  const { t } = useTranslation();
  const router = useRouter();
  return useMemo((): readonly Command[] => {
    const places = [...openRooms(session), ...publicPages].map(
      ({ key, to }): Command => ({
        id: `go.${key}`,
        group: "go",
        title: t(`navigation.${key}`),
        run: () => void router.navigate({ to }),
      }),
    );
    const person: Command = {
      id: "go.sign-in",
      group: "go",
      title: session?.person ? t("demonstration.change") : t("signIn"),
      run: () => void router.navigate({ to: "/sign-in" }),
    };
    const leave: Command = {
      id: "go.sign-out",
      group: "go",
      title: t("signOut"),
      run: onLeave,
    };
    const describe: Command = {
      id: "do.describe-facility",
      group: "do",
      title: t("commands.describeFacility"),
      run: () => void router.navigate({ to: "/facilities/new" }),
    };
    const compare: Command = {
      id: "go.compare",
      group: "go",
      title: t("commands.compare"),
      run: () => void router.navigate({ to: "/compare" }),
    };
    if (!session?.person) return [...places, person];
    return [
      ...(session.may.includes("facility.store") ? [describe] : []),
      ...places,
      ...(session.may.includes("assessment.read") ? [compare] : []),
      person,
      leave,
    ];
  }, [session, t, router, onLeave]);
}

const schemes = ["auto", "light", "dark"] as const;

function useViewCommands(onKeyboardHelp: () => void): readonly Command[] {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  return useMemo((): readonly Command[] => {
    const inLanguage = languages
      .filter(({ code }) => code !== i18n.language)
      .map(
        (language): Command => ({
          id: `view.language.${language.code}`,
          group: "view",
          title: t("commands.language", { language: language.name }),
          words: language.code,
          run: () => void changeLanguage(language),
        }),
      );
    const inColours = schemes.map(
      (scheme): Command => ({
        id: `view.scheme.${scheme}`,
        group: "view",
        title: t("commands.colours", { scheme: t(`colourScheme.${scheme}`) }),
        run: () => setColorScheme(scheme),
      }),
    );
    return [
      { id: "view.keys", group: "view", title: t("commands.keyboardHelp"), keys: "?", run: onKeyboardHelp },
      // The palette has to be gone from the page before it is printed.
      { id: "view.print", group: "view", title: t("commands.print"), run: () => setTimeout(() => window.print(), 100) },
      ...inLanguage,
      ...inColours,
    ];
  }, [t, i18n.language, setColorScheme, onKeyboardHelp]);
}
