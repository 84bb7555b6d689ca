import type { KeyboardEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "./candidates.ts";
import { matching } from "./candidates.ts";

interface NamePickerProps {
  readonly id: string;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string;
  readonly candidates: readonly Candidate[];
  /** Identifier of the one that is chosen; "" for none. */
  readonly chosen: string;
  readonly placeholder: string;
  readonly onChoose: (candidate: Candidate) => void;
  /** Where nothing may stand: called when the text is emptied. */
  readonly onClear?: () => void;
}

const mostShown = 60;

/** A combobox: type a part of a name, choose by arrow keys and Enter, or by pointer (ARIA's list autocomplete). */
export function NamePicker(props: NamePickerProps) {
  const { t } = useTranslation(["editing", "editing-fields"]);
  const list = useId();
  const picking = usePicking(props);
  const { found, isOpen, active } = picking;
  return (
    <div className="picker">
      <input
        id={props.id}
        type="text"
        role="combobox"
        autoComplete="off"
        dir="auto"
        aria-label={props["aria-label"]}
        aria-describedby={props["aria-describedby"]}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `${list}-${active}` : undefined}
        placeholder={props.placeholder}
        value={picking.typed ?? picking.name}
        onChange={(event) => picking.type(event.currentTarget.value)}
        onClick={picking.open}
        onBlur={picking.leave}
        onKeyDown={picking.onKey}
      />
      <div
        className="picker-list"
        id={list}
        role="listbox"
        aria-label={props["aria-label"] ?? t("form.choices")}
        hidden={!isOpen}
      >
        {found.length === 0 && (
          <div className="small soft" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            {t("form.nothingFound")}
          </div>
        )}
        {found.map((candidate, index) => (
          <div
            key={`${candidate.kind}-${candidate.id}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={candidate.id === props.chosen}
            data-active={index === active}
            // The focus stays in the text; leaving it would close the list first.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => picking.choose(candidate)}
            onKeyDown={picking.onKey}
          >
            <bdi>{candidate.name}</bdi>{" "}
            <span className="small soft">
              {t(`editing-fields:one.${candidate.kind}`)} · <code dir="ltr">{candidate.id}</code>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function usePicking({ candidates, chosen, onChoose, onClear }: NamePickerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = isOpen ? matching(candidates, typed ?? "").slice(0, mostShown) : [];
  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setActive(0);
  };
  const choose = (candidate: Candidate): void => {
    close();
    if (candidate.id !== chosen) onChoose(candidate);
  };
  const leave = (): void => {
    if (typed !== null && typed.trim() === "" && chosen !== "") onClear?.();
    close();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const current = found[active];
    if (step !== 0) {
      setOpen(true);
      if (isOpen) setActive((active + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && isOpen && current && typed?.trim() !== "") choose(current);
    else if (event.key === "Enter" && typed?.trim() === "") leave();
    else if (event.key === "Escape" && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    typed,
    isOpen,
    active,
    found,
    name: candidates.find(({ id }) => id === chosen)?.name ?? chosen,
    open: () => setOpen(true),
    type: (text: string) => {
      setTyped(text);
      setActive(0);
      setOpen(true);
    },
    choose,
    leave,
    onKey,
  };
}
