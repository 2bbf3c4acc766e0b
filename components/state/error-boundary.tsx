import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Shown instead, when something inside broke. */
  fallback: ReactNode;
  children: ReactNode;
}

/** A defect in one account's view must not take the whole panel with it: the next account is shown as if nothing had been. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
