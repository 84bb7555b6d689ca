import type { MantineColorScheme } from "@mantine/core";
import { useMantineColorScheme } from "@mantine/core";
import { IconBrightness, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

const next: Readonly<Record<MantineColorScheme, MantineColorScheme>> = { auto: "light", light: "dark", dark: "auto" };
const icons = { auto: IconBrightness, light: IconSun, dark: IconMoon };

/** As the system has it, light, dark, and round again; the button says what it is and what it will be. */
export function ColourSchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  const label = t("colourScheme.label", {
    now: t(`colourScheme.${colorScheme}`),
    next: t(`colourScheme.${next[colorScheme]}`),
  });
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
