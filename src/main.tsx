import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { keepOffline } from "./app/keep-offline";

const root = document.querySelector("#app");
if (!root) throw new Error("index.html has no #app");
// In slices, so that the thread stays free for whoever reads the first view meanwhile.
startTransition(() => createRoot(root).render(<App />));
keepOffline();
// While the archive is on its way: the first format of dates has the engine read its tables.
setTimeout(() => new Intl.DateTimeFormat("en", { timeZone: "UTC", timeZoneName: "longOffset" }).format());
