import { beforeAll, describe, expect, it } from 'vitest';
import { readPlaybook } from '@/lib/cli/files';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';

const io = (text: string) => ({ read: async () => text, write: () => undefined, writeError: () => undefined, nowMs: 0 });

describe('readPlaybook', () => {
  beforeAll(() => Promise.all(Language.options.map(loadMessages)));
  const broken = JSON.stringify({ ...samplePlaybook(), currency: 7, id: undefined });

  it('O103 tells what is wrong with a pack by its path, in the language asked for', async () => {
    expect(await readPlaybook(io(broken), 'pack.json')).toEqual({
      ok: false,
      lines: ['pack.json: id: is missing: expected a text', 'pack.json: currency: expected a text, received 7'],
    });
    expect(await readPlaybook(io(broken), '-', 'ja')).toEqual({
      ok: false,
      lines: [
        'standard input: id: ありません。文字列が必要です',
        'standard input: currency: 文字列が必要ですが、7になっています',
      ],
    });
  });

  it('O104 names the line of what is no JSON, and refuses a text that is too long unread', async () => {
    expect(await readPlaybook(io('{\n"id": }'), 'p')).toMatchObject({ lines: ['p: (the whole file): line 2 is not JSON'] });
    const long = await readPlaybook(io(' '.repeat(5_000_001)), 'p');
    expect(long).toMatchObject({ lines: ['p: (the whole file): longer than 5,000,000 characters: too large to be read'] });
  });

  it('does not drown the reader', async () => {
    const pack = { ...samplePlaybook(), testimonials: Array.from({ length: 30 }, () => ({})) };
    const read = await readPlaybook(io(JSON.stringify(pack)), 'p');
    expect(read.ok ? [] : read.lines).toHaveLength(21);
  });
});
