import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { keepOffline } from "./app/keep-offline";

const root = document.querySelector("#app");
if (!root) throw new Error("index.html has no #app");
createRoot(root).render(<App />);
keepOffline();
