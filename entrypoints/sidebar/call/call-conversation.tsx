import { useEffect, useRef } from 'react';
import { Conversation } from '@/components/talk/conversation';
import { QuietAnswers } from '@/components/talk/quiet-answers';
import type { AppError } from '@/lib/domain/app-error';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { Move } from '@/lib/offers/ladder/move';
import type { CallRequest } from './turns-of';
import { type CallRecord, useRefusals } from './use-refusals';

export interface CallConversationProps extends CallRequest {
  record: CallRecord;
  /** The reason that was tapped before this part was there. */
  tapped: RefusalReason | undefined;
  failed?: AppError | undefined;
  copied: string | undefined;
  onCopy: (text: string) => void;
  onMove?: ((move: Move) => void) | undefined;
}

/** The conversation about the panel's offer; where nothing is offered, the answers that the words have. */
export function CallConversation({ record, tapped, failed, copied, onCopy, onMove, ...request }: CallConversationProps) {
  const { walked, refuse } = useRefusals(request, record);
  const waiting = useRef(tapped);
  useEffect(() => {
    if (waiting.current) refuse(0, waiting.current);
    waiting.current = undefined;
  });
  const { talk } = request.view;
  if (!walked) return talk && <QuietAnswers {...{ talk, tapped, copied, onCopy }} />;
  return <Conversation {...walked} {...{ failed, copied, onCopy, onMove }} onRefuse={refuse} />;
}
