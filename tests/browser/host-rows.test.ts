import { expect, test } from 'vitest';
import { pathOf, rows } from './hosts/rows.ts';
import { expectRow, lookInFrame, lookInHost } from './hosts/seen.ts';
import { useHosts, visit } from './hosts/visit.ts';
import { shifts } from './hosts/watch.ts';

const { shown } = useHosts();
const NOTHING = { site: '', published: '', id: '', title: '', height: 0 };

test.each(Object.keys(rows(NOTHING)))(
  'in a page with %s a reader sees what was embedded, and nothing moves',
  (name) => {
    const path = pathOf(name);
    return visit(path, async (page) => {
      const row = rows(shown())[name];
      if (!row) throw new Error(`No row ${name}.`);
      if (row.open) await page.locator(row.open).click();
      await expectRow(row, shown(), async () => ({
        host: await page.evaluate(lookInHost),
        frames: await Promise.all(
          page
            .frames()
            .slice(1)
            .map((frame) => frame.evaluate(lookInFrame).catch(() => undefined)),
        ),
      }));
      const moved = await shifts(page);
      if (row.moves) expect(moved).toBeLessThan(0.4);
      else expect(moved).toBe(0);
    });
  },
);
