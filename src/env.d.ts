/// <reference types="astro/client" />

declare module '#story/*.mdx' {
  import type { MDXInstance } from 'astro';
  export const Content: MDXInstance<Record<string, unknown>>['Content'];
}

/** A face cut to the story’s letters; see src/astro/fonts. */
declare module 'cut-fonts/*' {
  const address: string;
  export default address;
}

declare module 'subset-font' {
  /** Cuts a font to the letters of a text. Letters that it has not are passed over. */
  export default function subset(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      keepFeatures: readonly string[];
      /** A value fixes an axis, a range narrows it. */
      variationAxes: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}

declare module '*?classic' {
  const text: string;
  export default text;
}
