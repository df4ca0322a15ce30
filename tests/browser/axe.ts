import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Every rule up to WCAG 2.2 AA, and what is good practice beside. */
export const ALL: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** In a page that holds axe: what it finds there, each with the first elements at fault. */
export const faults = async (runOnly: axe.RunOnly): Promise<string[]> => {
  const { violations } = await window.axe.run({ runOnly });
  return violations.map(({ id, nodes }) =>
    [`${id}:`, ...nodes.slice(0, 3).map(({ html }) => html)].join(' '),
  );
};
