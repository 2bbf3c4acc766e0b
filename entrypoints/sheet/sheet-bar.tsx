import { useId } from 'react';
import type { Locale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/domain/language';
import { LANGUAGE_CODES } from '@/lib/domain/languages';
import type { SheetKind } from './open-sheet';

interface ChoiceProps<T extends string> {
  title: string;
  options: readonly { value: T; label: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ title, options, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="unseen">{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface SheetBarProps {
  /** The page's language, which is the rep's; the sheet's is chosen here. */
  locale: Locale;
  kind: SheetKind;
  language: Language;
  copied: boolean;
  /** Undefined: there is no sheet to print or to copy. */
  onPrint: (() => void) | undefined;
  onCopy: (() => void) | undefined;
  onKind: (kind: SheetKind) => void;
  onLanguage: (language: Language) => void;
}

/** What can be done with the sheet. It is not printed. */
export function SheetBar({ locale, kind, language, copied, onPrint, onCopy, onKind, onLanguage }: SheetBarProps) {
  const { t } = locale;
  const kinds = (['call', 'approval'] as const).map((value) => ({ value, label: t(`sheet.title.${value}`) }));
  const languages = LANGUAGE_CODES.map((value) => ({ value, label: t(`language.${value}`) }));
  return (
    <div className="sheet-bar" lang={locale.language}>
      <Choice title={t('sheet.kind')} options={kinds} chosen={kind} onChoose={onKind} />
      <Choice title={t('sheet.language')} options={languages} chosen={language} onChoose={onLanguage} />
      <span className="grow" />
      {onCopy && (
        <Button action="copy-sheet" onPress={onCopy}>
          {t(copied ? 'action.copied' : 'sheet.copy')}
        </Button>
      )}
      {onPrint && (
        <Button look="primary" action="print-sheet" onPress={onPrint}>
          {t('sheet.print')}
        </Button>
      )}
    </div>
  );
}
