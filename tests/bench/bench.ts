import { benchBuild } from './build.ts';
import { benchCheck } from './check.ts';
import { benchEmbed } from './embed.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchTimeline } from './timeline.ts';

const BENCHES: Record<string, () => void | Promise<void>> = {
  build: benchBuild,
  check: benchCheck,
  embed: benchEmbed,
  lighthouse: benchLighthouse,
  timeline: benchTimeline,
};

/** `npm run bench [-- NAME …]`: the benchmarks, each as ratios against its floor. */
const names = process.argv.slice(2);
if (names.includes('--help')) {
  console.log(
    `npm run bench -- [NAME …]\n\nMeasures, as ratios against a floor: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(0);
}
const unknown = names.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`There is no benchmark ${unknown}. Choose from: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.();
