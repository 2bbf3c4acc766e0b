import './state.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';

interface StateCardProps {
  icon: IconName;
  tone?: 'plain' | 'warn' | 'bad';
  title: string;
  /** What still works, what to do. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** The whole panel's answer where there is no account to show: what is the case and what to do. */
export function StateCard({ icon, tone = 'plain', title, children, actions }: StateCardProps) {
  return (
    <section className="state" data-tone={tone} aria-labelledby="state-title">
      <span className="state-icon">
        <Icon name={icon} size={20} />
      </span>
      <h2 id="state-title">{title}</h2>
      <div className="state-text">{children}</div>
      {actions && <div className="state-actions">{actions}</div>}
    </section>
  );
}
