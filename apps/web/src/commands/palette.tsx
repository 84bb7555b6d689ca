import type { KeyboardEvent } from "react";
import { useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import "./commands.css";
import { Dialog } from "../patterns/dialog.tsx";
import { matchCommands } from "./match.ts";
import type { Command, CommandGroup } from "./registry.ts";
import { useOfferedCommands } from "./registry.ts";
import { useFoundCommands } from "./use-found-commands.ts";

/** Every command and every place by a few letters. Arrows choose, Enter runs, Escape closes. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("commands");
  const [wanted, setWanted] = useState("");
  const offered = useOfferedCommands();
  const found = useFoundCommands(wanted);
  const shown = useMemo(() => inGroups([...matchCommands(offered, wanted), ...found]), [offered, wanted, found]);
  const run = (command: Command): void => {
    onClose();
    command.run();
  };
  return (
    <Dialog label={t("title")} className="palette" onClose={onClose}>
      <Choice shown={shown} wanted={wanted} onWanted={setWanted} onRun={run} />
      <p className="small soft palette-hint">{t("hint")}</p>
    </Dialog>
  );
}

interface Group {
  readonly key: CommandGroup | "found";
  readonly commands: readonly Command[];
}

const order: readonly Group["key"][] = ["here", "do", "found", "go", "view"];

const inGroups = (commands: readonly (Command & { readonly isFound?: true })[]): readonly Group[] =>
  order
    .map((key) => ({
      key,
      commands: commands.filter(({ group, isFound }) => (isFound ? key === "found" : key === group)),
    }))
    .filter((group) => group.commands.length > 0);

interface ChoiceProps {
  readonly shown: readonly Group[];
  readonly wanted: string;
  readonly onWanted: (wanted: string) => void;
  readonly onRun: (command: Command) => void;
}

function Choice({ shown, wanted, onWanted, onRun }: ChoiceProps) {
  const { t } = useTranslation("commands");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const commands = shown.flatMap((group) => group.commands);
  const current = Math.min(at, commands.length - 1);
  const choose = (next: number): void => {
    setAt(next);
    list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: "nearest" });
  };
  const press = (event: KeyboardEvent): void => {
    const next = stepOf(event.key, current, commands.length);
    const chosen = commands[current];
    if (next !== null) choose(next);
    else if (event.key === "Enter" && chosen && !event.nativeEvent.isComposing) onRun(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="palette-input"
        role="combobox"
        aria-label={t("field")}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={commands.length > 0 ? `${id}-${current}` : undefined}
        placeholder={t("field")}
        value={wanted}
        maxLength={200}
        onChange={(event) => {
          onWanted(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={t("title")}>
        {shown.map((group) => (
          <GroupOfOptions key={group.key} group={group} all={commands} current={current} id={id} onRun={onRun} />
        ))}
      </div>
      <p className={commands.length === 0 ? "" : "visually-hidden"} role="status">
        {commands.length === 0 ? t("nothing") : t("count", { count: commands.length })}
      </p>
    </>
  );
}

interface GroupOfOptionsProps {
  readonly group: Group;
  readonly all: readonly Command[];
  readonly current: number;
  readonly id: string;
  readonly onRun: (command: Command) => void;
}

function GroupOfOptions({ group, all, current, id, onRun }: GroupOfOptionsProps) {
  const { t } = useTranslation("commands");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox has no element of its own
    <div role="group" aria-labelledby={`${id}-${group.key}`}>
      <div className="palette-group small soft" id={`${id}-${group.key}`}>
        {t(`group.${group.key}`)}
      </div>
      {group.commands.map((command) => {
        const at = all.indexOf(command);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard and runs what is chosen
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={command.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === current}
            className="palette-option"
            onClick={() => onRun(command)}
          >
            <span>
              <bdi>{command.title}</bdi>
            </span>
            <span className="small soft">{command.keys ? <kbd>{command.keys}</kbd> : <bdi>{command.words}</bdi>}</span>
          </div>
        );
      })}
    </div>
  );
}

/** Where an arrow leads, round at the ends; `null`: the key leads nowhere. */
function stepOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  return null;
}
