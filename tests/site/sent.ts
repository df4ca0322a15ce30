/** What a host that reads `_headers` sends for an address: values of one header from two rules are joined. */
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
