import { describe, expect, it } from 'vitest';
import { openStream, openTable } from '@/lib/sources/files/open-table';
import type { TableChoice, TableResult } from '@/lib/sources/files/table';

/** 契約, 席 and 見本 in Shift_JIS. */
const SHIFT_JIS = [0x8c, 0x5f, 0x96, 0xf1, 0x2c, 0x90, 0xc8, 0x0a, 0x8c, 0xa9, 0x96, 0x7b, 0x2c, 0x35, 0x0a];

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

async function contentOf(opened: TableResult) {
  if (!opened.ok) throw new Error(opened.problem.code);
  const rows: (readonly string[])[] = [];
  for await (const batch of opened.value.rows()) rows.push(...batch.rows.map(({ cells }) => cells));
  return { header: opened.value.columns.map(({ name }) => name), rows, form: opened.value.form };
}

const read = async (content: BlobPart, choice?: TableChoice) => contentOf(await openTable(new Blob([content]), choice));

describe('encodings', () => {
  const text = '契約,席\n見本,5\n';
  const expected = { header: ['契約', '席'], rows: [['見本', '5']] };
  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE', utf16(text, true), 'utf-16le'],
    ['UTF-16 BE', utf16(text, false), 'utf-16be'],
    ['Shift_JIS', new Uint8Array(SHIFT_JIS), 'shift_jis'],
  ])('%s is read without being told', async (_, bytes, encoding) => {
    expect(await read(bytes)).toMatchObject({ ...expected, form: { encoding, delimiter: ',', damaged: 0 } });
  });

  it('a Shift_JIS character that is cut by a chunk of a stream is whole', async () => {
    const chunks = SHIFT_JIS.map((byte) => new Uint8Array([byte]));
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    expect(await contentOf(await openStream(stream))).toMatchObject({ ...expected, form: { encoding: 'shift_jis' } });
  });

  it('bytes that are neither UTF-8 nor Shift_JIS are refused, until somebody says what they are', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode('name\nCaf'), 0xe9, 0x0a, 0xff, 0xfd, 0xfd, 0xa0, 0x0a]);
    expect(await openTable(new Blob([latin]))).toEqual({ ok: false, problem: { code: 'encoding' } });
    expect((await read(latin, { encoding: 'windows-1252' })).rows[0]).toEqual(['Café']);
    expect(await openTable(new Blob([latin]), { encoding: 'no-such' })).toEqual({ ok: false, problem: { code: 'encoding' } });
  });

  it('one damaged character in much text leaves the rest readable', async () => {
    const bytes = new TextEncoder().encode(`名前\n${'見本商事\n'.repeat(40)}`);
    bytes[20] = 0xff;
    const { rows, form } = await read(bytes);
    expect(form).toMatchObject({ encoding: 'utf-8' });
    expect(rows.filter(([name]) => name === '見本商事')).toHaveLength(39);
    expect(rows.filter(([name]) => name?.includes('\uFFFD'))).toHaveLength(1);
  });

  it('what is no text is refused', async () => {
    expect(await openTable(new Blob([new Uint8Array([1, 0, 2, 0, 3])]))).toEqual({ ok: false, problem: { code: 'binary' } });
    expect(await openTable(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])]))).toEqual({
      ok: false,
      problem: { code: 'old-excel' },
    });
    expect(await openTable(new Blob(['\n \n']))).toEqual({ ok: false, problem: { code: 'empty' } });
  });

  it('two files that begin alike have two digests, whatever their encoding', async () => {
    const hashOf = async (text: string) => {
      const opened = await openTable(new Blob([utf16(text, true)]));
      return opened.ok ? opened.value.hash : undefined;
    };
    const long = 'a,b\n'.repeat(100_000);
    expect(await hashOf(`${long}1,2`)).not.toBe(await hashOf(`${long}1,3`));
    expect(await hashOf(long)).toBe(await hashOf(long));
  });
});

describe('delimiters', () => {
  it.each([
    ['a,b\n1,"2;3;4"', ','],
    ['a;b;c\n1;2,5;3', ';'],
    ['a\tb\n1\t2,3', '\t'],
    ['one column\n1', ','],
    ['"a;b;c",d\n1,2', ','],
  ])('%j', async (text, delimiter) => {
    expect((await read(text)).form?.delimiter).toBe(delimiter);
  });

  it('a person may say it', async () => {
    expect((await read('a;b,c\n1;2,3', { delimiter: ';' })).header).toEqual(['a', 'b,c']);
  });
});
