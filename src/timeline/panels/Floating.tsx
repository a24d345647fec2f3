import { useEffect, useRef, type CSSProperties, type ReactNode } from "react";

type Props = {
  label: string;
  className: string;
  style?: CSSProperties;
  onClose(): void;
  children: ReactNode;
};

/** A small panel over the plot: it takes the focus, and gives it back when it closes by Escape or a press beside it. */
export function Floating({ label, className, style, onClose, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const panel = ref.current;
    panel?.querySelector<HTMLElement>("input, button")?.focus({ preventScroll: true });
    const closeOutside = (press: PointerEvent) => {
      if (!panel?.contains(press.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", closeOutside, true);
    return () => {
      document.removeEventListener("pointerdown", closeOutside, true);
      const isLeft = document.activeElement === document.body || panel?.contains(document.activeElement);
      if (isLeft && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
      if (isLeft && before instanceof SVGElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [onClose]);
  return (
    <div
      ref={ref}
      className={`timeline-floating ${className}`}
      role="dialog"
      aria-label={label}
      style={style}
      onKeyDown={(press) => {
        // Neither the timeline's keys nor the page's mean anything in here.
        press.stopPropagation();
        if (press.key === "Escape") onClose();
      }}
    >
      {children}
    </div>
  );
}
