import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { compose } from '../../offers/compose.ts';
import { type MessageLanguage, messageLanguages } from '../../offers/message-language.ts';
import { serviceReply } from '../../offers/service-reply.ts';
import type { FactSlot } from '../../offers/template.ts';
import type { CustomerView } from '../../services/protocol/customer-view.ts';
import { languageNames } from '../../ui/i18n/language.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { messageWords } from '../../ui/i18n/words.ts';
import type { DraftInput } from './draft-store.ts';
import { FactSourceLine } from './fact-source-line.tsx';
import { MessageBox } from './message-box.tsx';
import { MessageFoot } from './message-foot.tsx';
import { messageFacts } from './message-order.ts';
import { MessageOrderPicker } from './message-order-picker.tsx';

export interface ReadyMessage {
  readonly text: string;
  readonly template: string;
  readonly language: MessageLanguage;
  readonly orderId: string | null;
}

interface Props {
  readonly view: CustomerView;
  readonly draft: Signal<DraftInput>;
  readonly defaultLanguage: MessageLanguage;
  /** Called synchronously in the click: the clipboard needs the gesture. */
  readonly onCopy: (message: ReadyMessage) => void;
}

/** The seller writes the answer; everything round it is generated from facts, so a wrong order or an unfilled slot cannot be copied. */
export function MessageCard({ view, draft, defaultLanguage, onCopy }: Props) {
  const words = useWords(messageWords);
  const [inspected, inspect] = useState<FactSlot | null>(null);
  const input = draft.value;
  const language = input.language ?? defaultLanguage;
  const facts = messageFacts(view, input.orderId, language);
  const message = compose(serviceReply, { language, facts, answer: input.answer, without: input.without });
  const change = (part: Partial<DraftInput>) => {
    draft.value = { ...draft.value, ...part };
  };
  const copy = () => {
    if (message.complete)
      onCopy({ text: message.text, template: serviceReply.id, language, orderId: facts.order?.value ?? null });
  };

  return (
    <section class="card" aria-labelledby="message-title">
      <div class="row wrap">
        <h2 class="card-title grow" id="message-title">
          {words.title} <span class="chip">{words.kind}</span>
        </h2>
        <select
          class="input input-small"
          aria-label={words.language}
          value={language}
          onChange={(event) => change({ language: languageOf(event.currentTarget.value) })}
        >
          {messageLanguages.map((code) => (
            <option key={code} value={code}>
              {languageNames[code]}
            </option>
          ))}
        </select>
      </div>
      <MessageOrderPicker view={view} chosen={input.orderId} onChoose={(orderId) => change({ orderId })} />
      <MessageBox
        segments={message.segments}
        language={language}
        answer={input.answer}
        onAnswer={(answer) => change({ answer })}
        onInspect={inspect}
      />
      <FactSourceLine fact={inspected === null ? null : facts[inspected]} />
      <MessageFoot
        message={message}
        without={input.without}
        onWithout={(without) => change({ without })}
        onCopy={copy}
      />
    </section>
  );
}

function languageOf(text: string): MessageLanguage | null {
  return messageLanguages.find((code) => code === text) ?? null;
}
