const paths = {
  close: "M4 4l8 8M12 4l-8 8",
  left: "M10 3L5 8l5 5",
  right: "M6 3l5 5-5 5",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  pin: "M8 10.5V15M4 10.5h8L10.6 7.5V3h.9V1.5h-7V3h.9v4.5Z",
  link: "M6.8 9.2a2.6 2.6 0 0 0 3.9.2l2-2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.9-.2l-2 2A2.6 2.6 0 0 0 7 12.3l.9-.9",
  out: "M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5",
} as const;

/** A line drawing. Whatever holds it carries the words. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="coverage-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
