import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { filesChanged } from '@/lib/queries/import-query';
import type { ImportProgress, ImportReport } from '@/lib/sources/files/import-report';
import { type ImportTask, runImport } from './run-import';

/** Where an import stands. */
export type ImportRun =
  | { state: 'ready' }
  | { state: 'running'; progress: ImportProgress }
  | { state: 'busy' }
  | { state: 'ended'; report: ImportReport };

const NOTHING: ImportProgress = { bytesRead: 0, rowsRead: 0, accountsWritten: 0, problemCount: 0 };

/** One import at a time. A page that is closed stops its import at the last written row; it is taken up there again. */
export function useImportRun() {
  const client = useQueryClient();
  const [run, setRun] = useState<ImportRun>({ state: 'ready' });
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const start = async (task: ImportTask) => {
    const control = new AbortController();
    stopper.current = control;
    setRun({ state: 'running', progress: NOTHING });
    const onProgress = (progress: ImportProgress) => setRun({ state: 'running', progress });
    const report = await runImport(task, { signal: control.signal, onProgress });
    setRun(report === 'busy' ? { state: 'busy' } : { state: 'ended', report });
    await filesChanged(client);
  };
  return { run, start, stop: () => stopper.current?.abort(), reset: () => setRun({ state: 'ready' }) };
}
