import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Segment } from '../../offers/compose.ts';
import type { MessageLanguage } from '../../offers/message-language.ts';
import type { FactSlot } from '../../offers/template.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { messageWords } from '../../ui/i18n/words.ts';

interface Props {
  readonly segments: readonly Segment[];
  readonly language: MessageLanguage;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly onInspect: (slot: FactSlot | null) => void;
}

/** The message as it will be copied, with the answer typed in its place. */
export function MessageBox({ segments, language, answer, onAnswer, onInspect }: Props) {
  const words = useWords(messageWords);
  return (
    <fieldset class="message-box" lang={language}>
      <legend class="unseen">{words.preview}</legend>
      {segments.map((segment, index) => {
        if (segment.kind === 'text') return <span key={index}>{segment.text}</span>;
        if (segment.kind === 'fact') return <FactMark key={index} segment={segment} onInspect={onInspect} />;
        if (segment.kind === 'answer' || segment.slot === 'answer')
          return <AnswerField key="answer" answer={answer} onAnswer={onAnswer} />;
        return (
          <span key={index} class="slot-empty">
            {words.emptySlot[segment.slot]}
          </span>
        );
      })}
    </fieldset>
  );
}

function FactMark({
  segment,
  onInspect,
}: {
  readonly segment: Segment & { kind: 'fact' };
  readonly onInspect: Props['onInspect'];
}) {
  const words = useWords(messageWords);
  const show = () => onInspect(segment.slot);
  const hide = () => onInspect(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot break over lines as a part of a sentence must.
    <span
      role="button"
      tabIndex={0}
      class="fact"
      aria-describedby="fact-source"
      title={words.source[segment.fact.source]}
      onClick={show}
      onKeyDown={show}
      onFocus={show}
      onBlur={hide}
      onMouseEnter={show}
      onMouseLeave={hide}
    >
      {segment.text}
    </span>
  );
}

function AnswerField({ answer, onAnswer }: Pick<Props, 'answer' | 'onAnswer'>) {
  const words = useWords(messageWords);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [answer]);
  return (
    <textarea
      ref={field}
      class="answer"
      rows={2}
      maxLength={4000}
      aria-label={words.answer}
      placeholder={words.answerHint}
      value={answer}
      onInput={(event) => onAnswer(event.currentTarget.value)}
    />
  );
}
