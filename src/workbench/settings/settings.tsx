import type { Settings as Chosen } from '../../services/protocol/workbench-view.ts';
import { languageNames, languages } from '../../ui/i18n/language.ts';
import { useWords } from '../../ui/i18n/locale.tsx';
import { settingsWords } from '../../ui/i18n/words.ts';
import { FaultCard } from '../../ui/parts/fault-card.tsx';
import { attempt } from '../notice.ts';
import { PageHead } from '../page-head.tsx';
import type { WorkbenchModel } from '../workbench-model.ts';
import { Choice } from './choice.tsx';
import { CostsCard } from './costs/costs-card.tsx';
import { Privacy } from './privacy.tsx';

const THEMES = ['auto', 'light', 'dark'] as const;

export function Settings({ model }: { readonly model: WorkbenchModel }) {
  const words = useWords(settingsWords);
  const answer = model.settings.current.value;
  const named = languages.map((language) => ({ value: language, label: languageNames[language] }));
  const save = (settings: Chosen) =>
    void attempt(model.toasts, () => model.client.ask('settings.set', settings), words.saveFailed).then(
      model.settings.refresh,
    );
  return (
    <>
      <PageHead title={words.title} />
      <div class="settings">
        {answer.state === 'failed' && (
          <FaultCard title={words.failed} reason={answer.reason} onRetry={model.settings.refresh} />
        )}
        {answer.state === 'ready' && (
          <section class="card" aria-label={words.title}>
            <Choice
              title={words.language}
              text={words.languageText}
              options={[{ value: 'auto', label: words.auto }, ...named]}
              value={answer.value.language}
              onChoose={(language) => save({ ...answer.value, language })}
            />
            <Choice
              title={words.messageLanguage}
              text={words.messageLanguageText}
              options={[{ value: 'auto', label: words.sameAsInterface }, ...named]}
              value={answer.value.messageLanguage}
              onChoose={(messageLanguage) => save({ ...answer.value, messageLanguage })}
            />
            <Choice
              title={words.theme}
              text={words.themeText}
              options={THEMES.map((theme) => ({ value: theme, label: words.themes[theme] }))}
              value={answer.value.theme}
              onChoose={(theme) => save({ ...answer.value, theme })}
            />
          </section>
        )}
        <CostsCard model={model} />
        <Privacy model={model} />
      </div>
    </>
  );
}
