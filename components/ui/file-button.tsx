import './file-button.css';
import type { ReactNode } from 'react';

interface FileButtonProps {
  children: ReactNode;
  look?: 'plain' | 'quiet';
  /** As the browser's own field takes it: `.csv,text/csv`. */
  accept: string;
  describedBy?: string | undefined;
  onFile: (file: File) => void;
}

/**
 * Chooses a file. The browser's own field stands within, out of sight and not out of reach: what it would say ("Choose File") is in the browser's
 * language and not in the page's.
 */
export function FileButton({ children, look = 'plain', accept, describedBy, onFile }: FileButtonProps) {
  return (
    <label className="button file-button" data-look={look}>
      {children}
      <input
        type="file"
        className="unseen"
        accept={accept}
        aria-describedby={describedBy}
        onChange={({ currentTarget: input }) => {
          const file = input.files?.[0];
          if (file) onFile(file);
          // So that the same file, changed on the disk, can be chosen again.
          input.value = '';
        }}
      />
    </label>
  );
}
