import type { BadgeText } from '../services/protocol/badge.ts';
import type { PlainRecognition } from '../services/protocol/recognition.ts';

/** All that the code inside a seller's page knows of the world outside it. Any of them may throw once the extension is gone. */
export interface SellerPagePorts {
  /** Tells the background what the page shows; answers with one badge per sighting, null where the buyer is unknown. */
  readonly report: (recognition: PlainRecognition | null) => Promise<readonly (BadgeText | null)[]>;
  /** A click on the badge of the sighting at this place of the last report. Called inside the click. */
  readonly open: (index: number) => void;
  /** The background says that scores or data changed: ask again and redraw. Answers with how to stop listening. */
  readonly onRefresh: (listener: () => void) => () => void;
}
