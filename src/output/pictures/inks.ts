/** The strands' accents and the inks of styles/tokens.css in its light theme; a test holds them against it. */
export const INKS = {
  paper: '#fffdf9',
  ink: '#1c1b19',
  quiet: '#5c5850',
  rule: '#d9d2c4',
  link: '#0b5167',
  strands: ['#0a6470', '#a3341c', '#4a4a9c', '#6d5a00', '#7a2d6b'],
} as const;

export const accentOf = (strand: number): string => INKS.strands[strand % INKS.strands.length] ?? INKS.ink;
