import type { FormatName, IngestMessage } from "../reading/types";

/** One line of the report (see README, "The report"). */
export type ReportLine = {
  seed: string;
  status: "accepted" | "warned" | "rejected";
  id: string | null;
  format: FormatName | null;
  title: string | null;
  url: string | null;
  outlet: string | null;
  published: string | null;
  messages: IngestMessage[];
};
