import type { Answer } from '../soql/select';
import { API_BASE } from '../soql/select';
import { notFound } from './api-error';

const PAGE = 2000;

/** Long answers go out in pages of 2,000; the rest waits under a locator. */
export class QueryPages {
  private readonly waiting = new Map<string, Answer[]>();

  first(records: Answer[]): unknown {
    const locator = `0r8xx${(this.waiting.size + 1).toString(36).padStart(13, '0')}`;
    if (records.length > PAGE) this.waiting.set(locator, records);
    return this.page(locator, records, 0);
  }

  /** `key` is the last part of a `nextRecordsUrl`: locator and offset. */
  next(key: string): unknown {
    const [locator = '', start = ''] = key.split('-');
    const records = this.waiting.get(locator);
    if (!records || !/^\d+$/.test(start)) throw notFound('invalid query locator');
    return this.page(locator, records, Number(start));
  }

  private page(locator: string, records: Answer[], start: number): unknown {
    const end = start + PAGE;
    const done = end >= records.length;
    return {
      totalSize: records.length,
      done,
      ...(done ? {} : { nextRecordsUrl: `${API_BASE}/query/${locator}-${end}` }),
      records: records.slice(start, end),
    };
  }
}
