import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { ScreenProps } from './page-screen';
import type { PageVerdict } from './page-verdict';

/** What is shown of one account, to one user. */
export interface AccountScreenProps extends ScreenProps {
  accountRef: AccountRef;
  identity: Identity;
  sandbox: boolean;
  byHand: boolean;
  /** What the page's self-test found; undefined: it has not been made yet. */
  verdict?: PageVerdict | undefined;
  onTeach?: (() => void) | undefined;
}
