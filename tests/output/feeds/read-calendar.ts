/** One line of a calendar: `DTSTART;VALUE=DATE:19980402`. */
export interface Property {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

/** A part of a calendar with its properties in order. */
export interface Component {
  name: string;
  properties: Property[];
  parts: Component[];
}

/**
 * Parses a calendar strictly. It checks rules of RFC 5545 that the parsers on npm do not: line ends, octets in a line,
 * the grammar of names, nesting, and how often a property may occur.
 * @throws Error at the first violation
 */
export function readCalendar(file: string): Component {
  const lines = unfold(file).map(readProperty);
  const root: Component = { name: '', properties: [], parts: [] };
  const open = [root];
  for (const property of lines) {
    const inside = open.at(-1) ?? root;
    if (property.name === 'BEGIN') {
      const part = { name: property.value, properties: [], parts: [] };
      inside.parts.push(part);
      open.push(part);
    } else if (property.name === 'END') {
      if (property.value !== inside.name) throw new Error(`END:${property.value} ends ${inside.name}.`);
      once(inside);
      open.pop();
    } else inside.properties.push(property);
  }
  const [calendar, ...more] = root.parts;
  if (calendar?.name !== 'VCALENDAR' || more.length > 0 || root.properties.length > 0 || open.length !== 1)
    throw new Error('A file is one VCALENDAR and nothing else.');
  return calendar;
}

function unfold(file: string): string[] {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end.');
  const lines = file.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`A line ends without CRLF: ${line}`);
    if (/(?!\t)\p{Cc}/u.test(line)) throw new Error(`A control character: ${line}`);
    if (!line.isWellFormed()) throw new Error(`A fold within a character: ${line}`);
    const octets = new TextEncoder().encode(line).length;
    if (octets > 75) throw new Error(`${octets} octets: ${line}`);
  }
  return lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
}

function readProperty(line: string): Property {
  const parts = /^(?<name>[A-Z0-9-]+)(?<parameters>(?:;[A-Z-]+=[^";:,]+)*):(?<value>.*)$/.exec(line)?.groups;
  if (!parts) throw new Error(`Not a content line: ${line}`);
  const parameters = (parts['parameters'] ?? '').split(';').filter(Boolean);
  return {
    name: parts['name'] ?? '',
    parameters: Object.fromEntries(parameters.map((each) => each.split('=') as [string, string])),
    value: parts['value'] ?? '',
  };
}

/** None of our properties may occur twice in a part. */
function once({ name, properties }: Component): void {
  const names = properties.map((property) => property.name);
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) throw new Error(`${twice} occurs twice in ${name}.`);
}

/** The text of a property, with its escapes undone. */
export function textOf(part: Component, name: string): string {
  const value = valueOf(part, name);
  if (/(^|[^\\])(\\\\)*([;,]|\\[^\\;,n])/.test(value)) throw new Error(`Not escaped: ${name}:${value}`);
  return value.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

export function valueOf(part: Component, name: string): string {
  const property = part.properties.find((each) => each.name === name);
  if (!property) throw new Error(`${part.name} has no ${name}.`);
  return property.value;
}

/** An event's start, and its end if it has one, in milliseconds; days in UTC. */
export function timesOf(event: Component): { start: number; end: number | undefined; allDay: boolean } {
  const [start, end] = ['DTSTART', 'DTEND'].map((name) =>
    event.properties.find((property) => property.name === name),
  );
  if (!start) throw new Error('An event without DTSTART.');
  const allDay = start.parameters['VALUE'] === 'DATE';
  if (end && (end.parameters['VALUE'] === 'DATE') !== allDay) throw new Error('DTEND is of another type.');
  const times = { start: readTime(start), end: end && readTime(end), allDay };
  if (times.end !== undefined && times.end <= times.start) throw new Error('DTEND is not after DTSTART.');
  return times;
}

/** A DATE, or a DATE-TIME in UTC; a day or an hour that does not exist is refused. */
export function readTime({ parameters, value }: Property): number {
  const form =
    parameters['VALUE'] === 'DATE' ? /^(\d{4})(\d\d)(\d\d)$/ : /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
  const parts = form.exec(value)?.slice(1).map(Number);
  if (!parts) throw new Error(`Not a time: ${value}`);
  const [year = 0, month = 0, ...rest] = parts;
  const time = Date.UTC(year, month - 1, ...rest);
  const back = new Date(time).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  if (!back.startsWith(value.replace('Z', ''))) throw new Error(`There is no ${value}.`);
  return time;
}
