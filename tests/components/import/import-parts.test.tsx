import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FileDrop } from '@/components/import/file-drop';
import { ImportOutcome } from '@/components/import/import-outcome';
import { ImportProgress } from '@/components/import/import-progress';
import { ImportedFiles } from '@/components/import/imported-files';
import { TablePreview } from '@/components/import/table-preview';
import { LocaleProvider } from '@/components/locale';
import type { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { axeFindings } from '@/tests/support/axe';

beforeAll(() => Promise.all([loadMessages('en'), loadMessages('ja')]));

const show = (children: ReactNode, language: Language = 'en') =>
  render(
    <LocaleProvider language={language} nowMs={0}>
      {children}
    </LocaleProvider>,
  );

const progress = { bytesRead: 250, bytes: 1_000, rowsRead: 1_200, accountsWritten: 1_000, problemCount: 3 };
const outcome = {
  state: 'stopped' as const,
  rowsRead: 9,
  rowsSkipped: 4,
  accountsWritten: 3,
  problems: [{ code: 'value', row: 7, columnAt: 2, column: 'Seats', expected: 'count', received: 'x' }],
  problemCount: 1_500,
};

describe('the parts of an import', () => {
  it('tell how far it is, and let it be stopped', async () => {
    const onStop = vi.fn();
    show(<ImportProgress progress={progress} onStop={onStop} />);
    const bar = screen.getByRole('progressbar', { name: 'Importing' });
    expect(bar).toHaveAttribute('aria-valuenow', '25');
    expect(bar).toHaveAttribute('aria-valuetext', '1,200 rows read, 1,000 accounts written, 3 problems');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('claim no share where the length is not known', () => {
    show(<ImportProgress progress={{ ...progress, bytes: undefined }} onStop={vi.fn()} />);
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });

  it('name what was not used by row and column, how much more there is, and the way on', async () => {
    const [onResume, onDownload] = [vi.fn(), vi.fn()];
    show(<ImportOutcome outcome={outcome} onResume={onResume} onDownload={onDownload} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Stopped 9 rows read, 3 accounts written. 4 of them had been dealt with before.',
    );
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Row 7, “Seats”: “x” cannot be read (expected a whole number from 0).',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Go on where it stopped' }));
    await userEvent.click(screen.getByRole('button', { name: 'Download the problems (CSV)' }));
    expect([onResume, onDownload].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
  });

  it('take a file by the field and by letting it fall', async () => {
    const onFile = vi.fn();
    show(<FileDrop onFile={onFile} />, 'ja');
    const file = new File(['id\n1\n'], 'book.csv');
    await userEvent.upload(screen.getByLabelText('ファイルを選ぶ'), file);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('ask before a file is removed', async () => {
    const onRemove = vi.fn();
    const file = { id: '1', name: 'book.csv', place: 'Salesforce', accounts: 1, isDone: false };
    show(<ImportedFiles files={[file]} onRemove={onRemove} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(/Incomplete.*1 account/);
    await userEvent.click(screen.getByRole('button', { name: 'Remove book.csv' }));
    expect(onRemove).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Remove book.csv now' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('1');
  });

  it('are sound in both languages', async () => {
    for (const language of ['en', 'ja'] as const) {
      const { container, unmount } = show(
        <>
          <FileDrop onFile={vi.fn()} />
          <ImportProgress progress={progress} onStop={vi.fn()} />
          <ImportOutcome outcome={outcome} onDownload={vi.fn()} />
          <TablePreview columns={[{ name: '会社名', at: 1 }]} rows={[{ row: 2, cells: ['見本精密工業株式会社'] }]} />
        </>,
        language,
      );
      expect(await axeFindings(container)).toEqual([]);
      unmount();
    }
  });

  it('say which accounts an earlier file had and this one has not, and that they stay', () => {
    const missing = { count: 23, first: ['C-7', 'C-9'] };
    show(<ImportOutcome outcome={{ ...outcome, state: 'done', missing }} onResume={undefined} onDownload={vi.fn()} />);
    const text = '23 accounts of the earlier file are not in this one. What was kept of them stays: C-7, C-9 … and 21 more.';
    expect(screen.getByRole('region', { name: 'What came of it' })).toHaveTextContent(text);
  });

  it('say until when a file is kept', () => {
    const file = { id: 'a', name: 'book.csv', place: 'CRM', accounts: 3, isDone: true, keptUntil: '2027-06-11' };
    show(<ImportedFiles files={[file]} onRemove={vi.fn()} />);
    expect(screen.getByRole('listitem')).toHaveTextContent('CRM · 3 accounts · kept until Jun 11, 2027');
  });
});
