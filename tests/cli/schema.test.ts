import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const json = (file: string) => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as unknown;

beforeAll(() => {
  expect(spawnSync(process.execPath, ['src/cli/schema.ts'], { cwd: root }).status).toBe(0);
});

describe('the schemas of the lists', () => {
  test.each(['sources', 'people', 'organizations', 'places', 'glossary', 'figures'])('%s', (name) => {
    const schema = json(`.vscode/schemas/${name}.json`) as {
      type: string;
      items: { required: string[]; properties: object; additionalProperties: boolean };
    };
    expect(schema.type).toBe('array');
    expect(schema.items.additionalProperties).toBe(false);
    expect(schema.items.required).toContain('id');
    for (const property of Object.values(schema.items.properties))
      expect(JSON.stringify(property)).toContain('"description"');
    expect((json('.vscode/settings.json') as Record<string, object>)['yaml.schemas']).toHaveProperty(
      [`.vscode/schemas/${name}.json`],
      `content/${name}.yaml`,
    );
  });

  test('ids that exist are choices', () => {
    const people = json('.vscode/schemas/people.json') as {
      items: { properties: { sources: { items: { enum: string[] } }; side: { enum: string[] } } };
    };
    const text = readFileSync(resolve(root, 'content/sources.yaml'), 'utf8');
    const ids = [...text.matchAll(/^- id: (\S+)/gm)].map((match) => match[1]);
    expect(people.items.properties.sources.items.enum).toEqual(ids);
    expect(people.items.properties.side.enum.length).toBeGreaterThan(5);
  });
});

/** A client of a language server: enough of the protocol to ask for completions. */
function client(command: string[]) {
  const server = spawn(process.execPath, command, { cwd: root });
  const waiting = new Map<number, (result: unknown) => void>();
  let buffer = Buffer.alloc(0);
  let last = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = ({
    id,
    method,
    params,
    result,
  }: {
    id?: number;
    method?: string;
    params?: { items?: unknown[] };
    result?: unknown;
  }) => {
    if (id !== undefined && method !== undefined)
      send({ id, result: params?.items?.map(() => null) ?? null });
    else if (id !== undefined) waiting.get(id)?.(result);
  };
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(head, 0)).toString())?.[1],
      );
      if (head < 0 || buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()) as Parameters<
        typeof receive
      >[0];
      buffer = buffer.subarray(head + 4 + length);
      receive(message);
    }
  });
  return {
    tell: (method: string, params: object) => send({ method, params }),
    ask: (method: string, params: object) =>
      new Promise<unknown>((done) => {
        waiting.set(++last, done);
        send({ id: last, method, params });
      }),
    stop: () => server.kill(),
  };
}

describe('an editor with Astro’s extension, in the front matter of an entry', () => {
  const file = 'content/talks/2026-02-06-muscat.mdx';
  const uri = pathToFileURL(resolve(root, file)).href;
  const lines = ['---', 'headline: The talks', 'date: 2026-02-06', 'place: x', 'co', '---'];
  const editor = client(['node_modules/@astrojs/language-server/bin/nodeServer.js', '--stdio']);
  afterAll(() => editor.stop());

  beforeAll(async () => {
    await editor.ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'backgrounder' }],
      capabilities: { textDocument: { completion: {} }, workspace: { configuration: true } },
      initializationOptions: {
        typescript: { tsdk: resolve(root, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    editor.tell('initialized', {});
    editor.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'mdx', version: 1, text: lines.join('\n') },
    });
  });

  async function completions(start: string, character: number): Promise<string[]> {
    const line = lines.findIndex((text) => text.startsWith(start));
    const answer = await editor.ask('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    });
    return ((answer as { items?: { label: string }[] } | null)?.items ?? []).map(({ label }) => label);
  }

  test('keys and ids are offered', async () => {
    expect(await completions('co', 2)).toEqual(
      expect.arrayContaining(['corrections', 'updates', 'withdrawn']),
    );
    const places = await completions('place:', 7);
    expect(places).toContain('muscat-airport-palace');
    expect(places.length).toBeGreaterThan(20);
  });
});
