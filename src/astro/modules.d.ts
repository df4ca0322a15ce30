/** The options of the `backgrounder()` integration, for the collections and pages that Astro bundles. */
declare module 'virtual:backgrounder/options' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- a global declaration has no imports
  const options: import('./virtual-options.ts').VirtualOptions;
  export default options;
}

/** The address of a font, subset to the letters of the story; see `fonts/`. */
declare module 'subset-fonts/*' {
  const address: string;
  export default address;
}

/** A module and its imports as the text of one classic script; see `classic-scripts.ts`. */
declare module '*?classic' {
  const text: string;
  export default text;
}

declare module 'subset-font' {
  /** Subsets a font to the letters of a text; letters that the font lacks are ignored. */
  export default function subset(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      keepFeatures: readonly string[];
      /** A number fixes an axis, a range narrows it. */
      variationAxes: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
