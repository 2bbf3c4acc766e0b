import { describe, expect, it } from 'vitest';
import { type Findable, searchIndex } from '@/lib/search/search-index';

const track = (id: string, title: string, text = ''): Findable => ({ id, kind: 'track', title, text });

describe('search', () => {
  it('finds Japanese words in the middle of a sentence, whole or half typed', () => {
    const index = searchIndex(
      [track('a', '増席のご案内', '来期の人員計画を伺う'), track('b', '監査ログの話', '操作の記録')],
      'ja',
    );
    expect(index.find('人員計画').map(({ id }) => id)).toEqual(['a']);
    expect(index.find('監査').map(({ id }) => id)).toEqual(['b']);
    expect(index.find('監').map(({ id }) => id)).toEqual(['b']);
  });

  it('takes full and half width, upper and lower case for the same', () => {
    const index = searchIndex([track('a', 'ＡＰＩパックの提案'), track('b', 'ストレージ追加')], 'ja');
    expect(index.find('apiパック').map(({ id }) => id)).toEqual(['a']);
    expect(index.find('ｽﾄﾚｰｼﾞ').map(({ id }) => id)).toEqual(['b']);
  });

  it('wants every word, and puts a title before a text', () => {
    const index = searchIndex(
      [track('text', 'Other', 'renewal price'), track('title', 'Renewal price'), track('one', 'Renewal')],
      'en',
    );
    expect(index.find('renewal price').map(({ id }) => id)).toEqual(['title', 'text']);
  });

  it('finds nothing by nothing', () => {
    expect(searchIndex([track('a', '増席')], 'ja').find(' 　')).toEqual([]);
  });
});
