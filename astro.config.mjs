import { defineConfig } from 'astro/config';
import { backgrounder } from './src/astro/integration.ts';

export default defineConfig({ integrations: [backgrounder({ story: 'content' })] });
