/** Line icons on a 20-unit grid, drawn for this page. */
const paths = {
  search: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.3-1.7L17 17",
  link: "M8.2 11.8a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1m1.6 2.7a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1",
  export: "M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 13v3h12v-3",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8m0 2.7v.1M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z",
  close: "m5 5 10 10M15 5 5 15",
  filter: "M3 5h14M6 10h8M8.5 15h3",
  timeline: "M2.5 14h15M5 14V9m5 5V4m5 10v-3",
  list: "M3 5h14M3 10h14M3 15h14",
  down: "m6 8 4 4 4-4",
  up: "m6 12 4-4 4 4",
  left: "M12.5 3.8 6.2 10l6.3 6.2",
  right: "m7.5 3.8 6.3 6.2-6.3 6.2",
  next: "m3.8 7.5 6.2 6.3 6.2-6.3",
  previous: "M3.8 12.5 10 6.2l6.2 6.3",
  pin: "M10 13.1v5.7m-5-5.7h10l-1.8-3.7V3.8h1.2V1.9H5.6v1.9h1.2v5.6Z",
  out: "M7.5 3.8H3.8v12.5h12.5v-3.8m-5-8.7h5v5m0-5-6.9 6.8",
  together: "M6 3v14m-2.5-3L6 17l2.5-3M14 3v14m-2.5-3 2.5 3 2.5-3",
  quote: "M8 6H4v5h4Zm0 5c0 2-1 3.4-3 4m11-9h-4v5h4Zm0 5c0 2-1 3.4-3 4",
  star: "m10 3 2.1 4.6 5 .6-3.7 3.4 1 5-4.4-2.5-4.4 2.5 1-5-3.7-3.4 5-.6Z",
  check: "m4.5 10.5 3.5 3.5 7.5-8",
  system: "M3 4h14v9H3Zm5 12h4m-2-3v3",
  light:
    "M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v2m0 12v2M2 10h2m12 0h2M4.4 4.4l1.4 1.4m8.4 8.4 1.4 1.4m0-11.2-1.4 1.4m-8.4 8.4-1.4 1.4",
  dark: "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z",
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon of `size` CSS pixels at the usual size of type; the control around it carries the name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="ui-icon"
      viewBox="0 0 20 20"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
