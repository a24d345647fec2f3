// The rules that oxlint holds. The first table is the one of src/README.md: which folder may import which.

/** Folder of src/ → folders it may import besides itself. What no line names is imported by nothing. */
const mayImport = {
  model: [],
  words: ["model"],
  dates: ["model", "words"],
  sources: ["model", "words"],
  happenings: ["model", "words"],
  reading: ["model", "dates", "words", "sources"],
  search: ["model", "words"],
  compare: ["model", "words"],
  ingest: ["model", "dates", "words", "sources", "happenings", "reading", "search"],
  layout: ["model"],
  state: ["model", "search"],
  i18n: ["model"],
  ui: ["model", "state", "i18n"],
  "timeline/plot": ["model", "layout", "state", "i18n"],
  timeline: ["model", "layout", "state", "i18n", "ui"],
  coverage: ["model", "state", "i18n", "ui", "search", "words", "sources", "compare"],
  export: ["model", "layout", "i18n"],
  app: [
    "model", "layout", "state", "i18n", "ui", "timeline", "coverage", "export", "search", "compare",
  ],
  site: [],
  prerender: ["model", "state", "i18n", "timeline", "app", "site"],
  testing: ["model", "dates"],
  bench: [
    "model", "words", "dates", "sources", "happenings", "reading", "search", "compare", "ingest", "layout", "state",
    "testing",
  ],
  tasks: [],
}; // prettier-ignore

/** Modules that belong to some folders or files only. */
const ownedModules = [
  {
    regex: "^node:",
    owners: ["ingest", "site", "prerender", "bench", "tasks", "testing"],
    message: "Node's modules belong to ingest/, site/, prerender/, bench/, tasks/ and testing/.",
  },
  {
    regex: "^(react|react-dom)(/|$)",
    owners: ["app", "ui", "timeline", "coverage", "state/use-app.ts", "prerender"],
    message: "React belongs to app/, ui/, timeline/, coverage/, prerender/ and state/use-app.ts.",
  },
  {
    regex: "^zustand(/|$)",
    owners: ["state", "coverage"],
    message: "Stores belong to state/ and coverage/.",
  },
  {
    regex: "^dompurify$",
    owners: ["coverage/sanitize-html.ts"],
    message: "DOMPurify only in coverage/sanitize-html.ts.",
  },
];

const d3Dom = {
  name: "d3",
  importNames: [
    "select", "selectAll", "zoom", "zoomIdentity", "zoomTransform", "brush", "brushX", "brushY", "drag", "axisBottom",
    "axisTop", "transition",
  ],
  owners: ["timeline/gestures/d3-gestures.ts"],
  message: "d3's modules that own DOM only in timeline/gestures/d3-gestures.ts.",
}; // prettier-ignore

const rooms = Object.keys(mayImport).filter((room) => !room.includes("/"));

/** Patterns of imports from other folders of src/ that a place may not have. */
function closedRooms(place) {
  const [room, inner] = place.split("/");
  const allowed = mayImport[place];
  const closed = rooms.filter((other) => other !== room && !allowed.includes(other));
  const message = `${place}/ may import only ${allowed.join(", ") || "nothing of ours"} (see src/README.md).`;
  const up = inner ? String.raw`^(\.\./){2,}` : String.raw`^(\.\./)+`;
  return [
    { regex: `${up}(${closed.join("|")})/`, message },
    // A room within a room knows nothing of what is around it.
    ...(inner ? [{ regex: String.raw`^\.\./[^.]`, message }] : []),
  ];
}

/**
 * What a place in src/ may import, as an override.
 * @param place a folder of the first table.
 * @param file a file in it that owns a module; without it, all its files.
 */
function importsOf(place, file) {
  const owns = ({ owners }) => owners.includes(file ? `${place}/${file}` : place) || owners.includes(place);
  const patterns = ownedModules
    .filter((owned) => !owns(owned) || (place.includes("/") && !file))
    .map(({ regex, message }) => ({ regex, message }));
  const { owners, ...d3 } = d3Dom;
  return {
    files: [`**/src/${place}/${file ?? "**"}`],
    rules: {
      "eslint/no-restricted-imports": [
        "error",
        {
          paths: owns({ owners }) ? [] : [d3],
          patterns: [...closedRooms(place), ...patterns],
        },
      ],
    },
  };
}

/** Most lines of a function, blank ones and comments apart; a component's markup is long and has no branches. */
const mostLines = { function: 50, component: 150 };

/** Files that have one longer function, and why it is better whole. */
const longFunctions = {
  "app/use-url-sync.ts": "the two directions between store and address share their guards",
  "coverage/panes/use-passages.ts": "one effect whose parts share what they clean up",
  "coverage/text/use-date-notes.ts": "one effect whose parts share what they clean up",
  "happenings/average-link.ts": "one algorithm on shared arrays, as published",
  "prerender/start-page.ts": "a list of steps in the order of the page's start",
  "search/names.ts": "one object of questions to the same files",
  "site/single-file-plugin.ts": "one object of hooks, as the bundler takes it",
  "sources/refiners/resolve-names.ts": "one decision after the other, each with its example",
  "state/app-store.ts": "one flat object of actions",
  "state/live-search.ts": "one subscription whose parts share a counter and a timer",
};

const linesAtMost = (max) => ({
  "eslint/max-lines-per-function": ["error", { max, skipBlankLines: true, skipComments: true }],
});

const owningFiles = [...ownedModules, d3Dom]
  .flatMap(({ owners }) => owners)
  .filter((owner) => /\.tsx?$/.test(owner));

/** Ways to make nodes of a string; the gate for HTML is coverage/sanitize-html.ts. */
const parsingProperties = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe"];

export default {
  plugins: ["typescript", "react", "import", "unicorn", "oxc"],
  categories: { correctness: "error", suspicious: "warn" },
  rules: {
    "typescript/no-explicit-any": "error",
    "import/no-default-export": "error",
    "import/no-unassigned-import": ["error", { allow: ["**/*.css"] }],
    "eslint/no-restricted-properties": [
      "error",
      ...parsingProperties.map((property) => ({
        property,
        message: "An article's HTML enters the document by coverage/sanitize-html.ts only.",
      })),
    ],
    "react/react-in-jsx-scope": "off",
    "typescript/no-non-null-assertion": "off",
    "eslint/no-control-regex": "off",
    "unicorn/no-array-sort": "off",
    "eslint/no-shadow": "off",
    "import/no-named-as-default-member": "off",
    "eslint/no-underscore-dangle": "off",
    "unicorn/consistent-function-scoping": "off",
  },
  ignorePatterns: ["**/dist/**", "**/.parallax/**", "**/node_modules/**", "**/public/**"],
  overrides: [
    { files: ["**/*.config.ts", "**/*.config.mjs"], rules: { "import/no-default-export": "off" } },
    // Inner rooms after the rooms around them, and files after folders: the last one that fits holds.
    ...Object.keys(mayImport)
      .toSorted((a, b) => a.split("/").length - b.split("/").length)
      .map((place) => importsOf(place)),
    ...owningFiles.map((path) => importsOf(path.split("/")[0], path.slice(path.indexOf("/") + 1))),
    { files: ["**/src/**/*.ts"], rules: linesAtMost(mostLines.function) },
    { files: ["**/src/**/*.tsx"], rules: linesAtMost(mostLines.component) },
    {
      files: Object.keys(longFunctions).map((file) => `**/src/${file}`),
      rules: { "eslint/max-lines-per-function": "off" },
    },
    {
      files: ["**/*.test.ts", "**/*.test.tsx"],
      rules: { "eslint/no-restricted-imports": "off", "eslint/max-lines-per-function": "off" },
    },
  ],
};
