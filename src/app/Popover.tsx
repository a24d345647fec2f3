import { useEffect, useId, useRef, useState, type ReactNode } from "react";

type Props = {
  /** What the button shows. */
  label: ReactNode;
  /** The button's name where its label is only an icon at some widths. */
  name?: string;
  className?: string;
  /** Side of the button with which the panel is flush. */
  align?: "start" | "end";
  children: ReactNode;
};

/** A button and a panel that floats below it; Escape, a press elsewhere and leaving by Tab close it. */
export function Popover({ label, name, className = "", align = "start", children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (gesture: Event) => {
      if (gesture.target instanceof Node && !root.current?.contains(gesture.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      ref={root}
      className={`app-popover ${className}`}
      onKeyDown={(gesture) => {
        if (gesture.key !== "Escape" || !isOpen) return;
        gesture.preventDefault();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="app-button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={panelId} className="app-popover-panel" data-align={align} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
