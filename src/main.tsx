import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { keepOffline } from "./app/keep-offline";
import { preferredLang } from "./app/preferred-lang";
import { loadMessages } from "./i18n/messages";
import { readLink } from "./state/url-state";

const root = document.querySelector("#app");
if (!root) throw new Error("index.html has no #app");
const isSpoken = loadMessages(readLink(location.search, preferredLang()).lang);
// In slices, so that the thread stays free for whoever reads the first view meanwhile.
void isSpoken.then(() => startTransition(() => createRoot(root).render(<App />)));
keepOffline();
// While the archive is on its way: the first format of dates has the engine read its tables.
setTimeout(() => new Intl.DateTimeFormat("en", { timeZone: "UTC", timeZoneName: "longOffset" }).format());
