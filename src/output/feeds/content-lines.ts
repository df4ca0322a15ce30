/** A property of a calendar: its name with parameters, and a value that is written as it stands. */
export const property = (name: string, value: string): string => fold(`${name}:${value}`);

/** A property whose value is text, with the characters escaped that mean something in RFC 5545. */
export const textProperty = (name: string, text: string): string =>
  property(
    name,
    text
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
      .replace(CONTROLS, ''),
  );

/** RFC 5545 has no way to write these. */
const CONTROLS = /(?!\t)\p{Cc}/gu;

/** Breaks a line after at most 75 octets, never within a character; what follows begins with a space. */
function fold(line: string): string {
  const lines: string[] = [];
  let open = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      lines.push(open);
      open = ' ';
      octets = 1;
    }
    open += character;
    octets += size;
  }
  return [...lines, open, ''].join('\r\n');
}

/** How long a character is in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4);
