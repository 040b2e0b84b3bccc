/** What waits for its turn, in order. */
const waiting: (() => void)[] = [];
let isTaken = false;

/**
 * Does something that may take as long as a frame of the screen when its turn comes: after what waits already, and with a frame
 * between any two, so that however much is to be done nobody waits for the page longer than one of them takes.
 *
 * @returns what calls it off.
 */
export function inTurn(act: () => void): () => void {
  const entry = (): void => act();
  waiting.push(entry);
  if (!isTaken) next();
  return () => {
    const at = waiting.indexOf(entry);
    if (at !== -1) waiting.splice(at, 1);
  };
}

function next(): void {
  isTaken = waiting.length > 0;
  if (!isTaken) return;
  afterFrame(() => {
    try {
      waiting.shift()?.();
    } finally {
      next();
    }
  });
}

/** A page that nobody sees has no frames: then after so many milliseconds. */
const longest = 100;

function afterFrame(then: () => void): void {
  const go = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    then();
  };
  let timer = setTimeout(go, longest);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // What is done in a frame is drawn with it; this is done after.
    timer = setTimeout(go);
  });
}
