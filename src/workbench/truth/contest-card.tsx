import type { ModelView } from '../../services/protocol/model-view.ts';
import type { ContestView } from '../../services/protocol/truth-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { commonWords, truthWords } from '../../ui/i18n/words.ts';
import type { NoteLike } from '../../ui/note-sentence.ts';
import { ModelNames } from '../../ui/parts/model-names.tsx';
import { NoteList } from '../../ui/parts/note-list.tsx';
import { ContestTable } from './contest-table.tsx';
import { Learnt } from './learnt.tsx';

interface Props {
  readonly contest: ContestView | null;
  readonly model: ModelView;
  readonly historyDays: number;
  readonly notes: readonly NoteLike[];
}

/** How the shop's forecast was put together, and what it rests on. */
export function ContestCard({ contest, model, historyDays, notes }: Props) {
  const words = useWords(truthWords);
  const common = useWords(commonWords);
  const format = useFormat();
  return (
    <section class="card" aria-labelledby="truth-contest">
      <div>
        <h2 id="truth-contest" class="section-title">
          {words.contest}
        </h2>
        <p class="small muted">
          {contest === null
            ? words.noContest
            : words.contestText(
                words.periods(contest.periods.length, format.number(contest.periods.length)),
                common.customers(contest.customers, format.number(contest.customers)),
              )}
        </p>
      </div>
      {contest === null ? (
        <ModelNames model={model} />
      ) : (
        <>
          <ContestTable contest={contest} />
          <Learnt contest={contest} historyDays={historyDays} />
        </>
      )}
      {notes.length > 0 && (
        <div class="stack">
          <h3 class="field-label">{words.notes}</h3>
          <NoteList notes={notes} />
        </div>
      )}
    </section>
  );
}
