import './state.css';
import { Skeleton } from '@/components/ui/skeleton';
import { useLocale } from '../locale';

const FIGURES = [56, 48, 52, 40];
const LINES = ['92%', '78%', '64%'];

/** What is awaited, in the place where the account's meta line will stand. */
export function Awaiting({ awaited }: { awaited: string }) {
  const { t } = useLocale();
  return (
    <p className="account-meta" role="status">
      {t('state.waiting', { awaited })}
    </p>
  );
}

/** The panel's layout while the first facts are on their way. */
export function AccountSkeleton() {
  return (
    <div className="waiting">
      <div className="strip" aria-hidden="true">
        <div className="account-strip">
          {FIGURES.map((width) => (
            <div className="figure" key={width}>
              <Skeleton width={34} height={11} />
              <Skeleton width={width} height={19} />
              <Skeleton width="90%" height={12} />
            </div>
          ))}
        </div>
        <p className="strip-stamps">
          <Skeleton width={88} height={11} />
        </p>
      </div>
      <div className="offer" aria-hidden="true">
        <Skeleton width={92} height={22} />
        <Skeleton width="72%" height={26} />
        <Skeleton width="96%" height={16} />
        <Skeleton width="100%" height={66} />
        {LINES.map((width) => (
          <Skeleton key={width} width={width} height={15} />
        ))}
      </div>
      <div className="talk" aria-hidden="true">
        <Skeleton width={88} height={14} />
        <Skeleton width="100%" height={64} />
      </div>
    </div>
  );
}
