import { useLocale } from '@/components/locale';
import { appErrorOf } from '@/lib/queries/call-failure';

/** What went wrong and what to do, in words; a defect of ours reads as "does not answer". Nothing where nothing is wrong. */
export function FailureText({ error }: { error: Error | null }) {
  const { find } = useLocale();
  if (!error) return null;
  const appError = appErrorOf(error) ?? { kind: 'unreachable' as const };
  const own = appError.kind === 'misconfigured' ? find(`options.misconfigured.${appError.field}`) : undefined;
  return (
    <p className="problem" role="alert">
      {own ?? `${find(`error.${appError.kind}.says`) ?? appError.kind} ${find(`error.${appError.kind}.do`) ?? ''}`}
    </p>
  );
}
