/** The headers that a host sends for a path by `_headers`. Several rules may set the same header. */
export function sent(rules: string, path: string): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const rule of rules.split('\n\n')) {
    const [pattern = '', ...lines] = rule.trim().split('\n');
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const line of matches ? lines : []) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      all.set(name, [...(all.get(name) ?? []), value]);
    }
  }
  return all;
}
