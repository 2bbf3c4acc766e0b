import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import { usePanelKeys } from '../panel/shortcuts';
import { SAID } from './refusal-chips';

/** The keys 1 to 6 say why they refuse. Undefined: there is nothing left to refuse. */
export function useRefusalKeys(refuse: ((reason: RefusalReason) => void) | undefined): void {
  usePanelKeys(
    refuse &&
      ((key) => {
        const reason = /^[1-6]$/.test(key) ? SAID[Number(key) - 1] : undefined;
        if (reason) refuse(reason);
        return reason !== undefined;
      }),
  );
}
