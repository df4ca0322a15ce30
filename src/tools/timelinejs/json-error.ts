/**
 * Where JSON breaks, from 0: the first character that cannot stand there. The engine does not always say, so its
 * verdict on shorter and shorter beginnings is asked: a beginning that only lacks its end is right so far.
 */
export function breakOf(text: string): number {
  let [right, wrong] = [0, text.length + 1];
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (lacksOnlyEnd(text.slice(0, middle))) right = middle;
    else wrong = middle;
  }
  return right;
}

function lacksOnlyEnd(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/end of JSON input|Unterminated/.test(said)) return true;
    const at = /position (\d+)/.exec(said)?.[1];
    return at !== undefined && Number(at) >= text.length;
  }
}
