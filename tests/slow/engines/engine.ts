/** A browser as the tests of several engines drive it. */
export interface Engine {
  /** Leaves the tab at a page, once it is loaded. */
  go(url: string): Promise<void>;
  /** The width and height of the page. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page; it may close over nothing. */
  run<A extends unknown[], T>(task: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Clicks on the first element that matches, as a hand does. */
  click(selector: string): Promise<void>;
  /** Types text, or presses one of `KEYS`, where the focus is. */
  type(keys: string): Promise<void>;
  /** Runs a function in every frame of the page, also in those in a shadow or in another frame. */
  inFrames<T>(task: () => T): Promise<T[]>;
  /** Clicks on the first element that matches in the first frame that has one. */
  clickInFrame(selector: string): Promise<void>;
  /** What a page says where scripts are off, and whether one ran all the same. */
  readWithoutScript(url: string): Promise<{ text: string; live: boolean }>;
  close(): Promise<void>;
}

/** Keys as WebDriver writes them. */
export const KEYS = {
  left: '\uE012',
  up: '\uE013',
  right: '\uE014',
  down: '\uE015',
  home: '\uE011',
  end: '\uE010',
  escape: '\uE00C',
  tab: '\uE004',
  enter: '\uE007',
};
