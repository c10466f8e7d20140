import type { Blocker, Draft } from '../../offers/compose.ts';
import type { FactSlot } from '../../offers/template.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { messageWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';

interface Props {
  readonly message: Draft;
  readonly without: readonly FactSlot[];
  readonly onWithout: (without: readonly FactSlot[]) => void;
  readonly onCopy: () => void;
}

/** Slots whose clause the seller may leave out of the template. */
const OPTIONAL = ['item', 'date'] as const;

export function MessageFoot({ message, without, onWithout, onCopy }: Props) {
  const words = useWords(messageWords);
  const format = useFormat();
  const toggle = (slot: FactSlot) =>
    onWithout(without.includes(slot) ? without.filter((other) => other !== slot) : [...without, slot]);
  const count = message.complete ? Array.from(message.text).length : 0;
  return (
    <div class="message-foot">
      <div class="row wrap small muted">
        <span>{words.mention}</span>
        {OPTIONAL.map((slot) => (
          <label key={slot} class="check check-inline">
            <input type="checkbox" checked={!without.includes(slot)} onChange={() => toggle(slot)} />
            {words.mentionSlot[slot]}
          </label>
        ))}
        {message.complete && <span class="faint message-count">{words.characters(count, format.number(count))}</span>}
      </div>
      {!message.complete && (
        <ul class="blockers small muted" id="copy-blocked">
          {message.blockers.map((blocker) => (
            <li key={keyOf(blocker)}>
              <Icon name="info" />
              <span>
                {reason(blocker, words.blocked)}{' '}
                {blocker.kind === 'missing-fact' && blocker.slot !== 'order' && (
                  <button type="button" class="link-button" onClick={() => toggle(blocker.slot)}>
                    {words.leaveOut[blocker.slot]}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="button button-primary copy"
        disabled={!message.complete}
        aria-describedby={message.complete ? undefined : 'copy-blocked'}
        onClick={onCopy}
      >
        <Icon name="copy" />
        {words.copy}
      </button>
    </div>
  );
}

type BlockedWords = (typeof messageWords)['en']['blocked'];

function reason(blocker: Blocker, words: BlockedWords): string {
  if (blocker.kind === 'no-answer') return words.noAnswer;
  return blocker.kind === 'placeholder' ? words.placeholder(blocker.mark) : words[blocker.slot];
}

function keyOf(blocker: Blocker): string {
  return blocker.kind === 'missing-fact' ? blocker.slot : blocker.kind;
}
