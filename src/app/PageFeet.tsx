import { EmbedFoot } from "./EmbedFoot";
import { NewVersion } from "./NewVersion";
import { PrintFoot } from "./PrintFoot";

/** What comes after all else: the foot of the page in a frame and on paper, and the notice of a new build. */
export const PageFeet = ({ isInFrame }: { isInFrame: boolean }) => (
  <>
    {isInFrame && <EmbedFoot />}
    <NewVersion />
    <PrintFoot />
  </>
);
