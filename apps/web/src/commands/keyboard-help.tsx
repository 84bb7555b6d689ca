import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "./commands.css";
import { Dialog } from "../patterns/dialog.tsx";
import { modifierName } from "../shell/commands-button.tsx";
import { hasSingleKeys, setSingleKeys } from "../shell/single-keys.ts";
import { useOfferedCommands } from "./registry.ts";

/** Which keys do what, by where they do it. A key is written as it stands on the keyboard. */
const keys = {
  everywhere: ["commands", "search", "help", "skip"],
  palette: ["choose", "run", "close"],
  map: ["move", "open", "zoom", "all", "shift", "letGo"],
} as const;

const places = Object.keys(keys) as (keyof typeof keys)[];

/** Every key that does something, those of the page that is open included, and the switch for keys without a modifier. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("commands");
  return (
    <Dialog label={t("keyboard.title")} onClose={onClose}>
      <div className="row-apart">
        <h2>{t("keyboard.title")}</h2>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("keyboard.close")}
        </Button>
      </div>
      <SingleKeysSwitch />
      {places.map((place) => (
        <section key={place} className="stack-keys">
          <h3>{t(`keyboard.${place}.title`)}</h3>
          <dl className="keys">
            {keys[place].map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{t(`keyboard.${place}.${key}.keys`, { modifier: modifierName() })}</kbd>
                </dt>
                <dd>{t(`keyboard.${place}.${key}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <KeysOfCommands />
    </Dialog>
  );
}

function SingleKeysSwitch() {
  const { t } = useTranslation("commands");
  const id = useId();
  const [isOn, setOn] = useState(hasSingleKeys());
  const turn = (next: boolean): void => {
    setSingleKeys(next ? "on" : "off");
    setOn(next);
  };
  return (
    <div className="row">
      <input id={id} type="checkbox" checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} />
      <label htmlFor={id}>{t("keyboard.single")}</label>
    </div>
  );
}

/** What the page that is open does by a key. */
function KeysOfCommands() {
  const { t } = useTranslation("commands");
  const commands = useOfferedCommands().filter((command) => command.group === "here" && command.keys !== undefined);
  if (commands.length === 0) return null;
  return (
    <section className="stack-keys">
      <h3>{t("keyboard.here")}</h3>
      <dl className="keys">
        {commands.map((command) => (
          <div key={command.id}>
            <dt>
              <kbd>{command.keys}</kbd>
            </dt>
            <dd>{command.title}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
