/** News agencies under the names by which publishers credit them; the first is the one that readers see. */
export const AGENCIES: readonly string[][] = [
  ['AFP', 'Agence France-Presse'],
  ['ANI', 'Asian News International'],
  ['AP', 'Associated Press'],
  ['dpa', 'Deutsche Presse-Agentur'],
  ['EFE', 'Agencia EFE'],
  ['Kyodo News', 'Kyodo'],
  ['PTI', 'Press Trust of India'],
  ['Reuters', 'Thomson Reuters'],
  ['TASS', 'ITAR-TASS'],
  ['UPI', 'United Press International'],
  ['Xinhua', 'Xinhua News Agency'],
];
