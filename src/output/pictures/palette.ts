/** The colours of the light theme, from styles/tokens.css; a test compares them. */
export const PALETTE = {
  paper: '#fffdf9',
  ink: '#1c1b19',
  quiet: '#5c5850',
  rule: '#d9d2c4',
  link: '#0b5167',
  strands: ['#0a6470', '#a3341c', '#4a4a9c', '#6d5a00', '#7a2d6b', '#23691a', '#16148a', '#5c2a17'],
} as const;

export const accentOf = (strand: number): string => PALETTE.strands[strand] ?? PALETTE.ink;
