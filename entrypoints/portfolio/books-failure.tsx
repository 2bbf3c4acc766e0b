import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { FailureText } from '../options/failure-text';
import type { Books } from './use-books';

/** Whose accounts are kept here could not be asked: what happened, and a way to ask again. Nothing where it could. */
export function BooksFailure({ failure, again }: Pick<Books, 'failure' | 'again'>) {
  const { t } = useLocale();
  if (!failure) return null;
  return (
    <>
      <FailureText error={failure} />
      <Button action="ask-again" onPress={again}>
        {t('action.retry')}
      </Button>
    </>
  );
}
