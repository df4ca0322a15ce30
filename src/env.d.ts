/// <reference types="astro/client" />

declare module '#story/*.mdx' {
  import type { MDXInstance } from 'astro';
  export const Content: MDXInstance<Record<string, unknown>>['Content'];
}

declare module '*?classic' {
  const text: string;
  export default text;
}
