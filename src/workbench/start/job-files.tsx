import type { Job } from '../../services/protocol/workbench-view.ts';
import { useFormat, useWords } from '../../ui/i18n/locale.tsx';
import { reportWords, startWords } from '../../ui/i18n/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { fullReportName } from '../../ui/report-name.ts';

interface Props {
  readonly files: Job['files'];
  /** Before the end a file without a profile has only not been looked at yet. */
  readonly finished: boolean;
}

/** What each file was taken for. */
export function JobFiles({ files, finished }: Props) {
  const words = useWords(startWords);
  const reports = useWords(reportWords);
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul class="job-files small">
      {files.map((file) => {
        const unknown = file.profile === null && finished;
        const facts = [
          file.profile === null ? null : words.recognisedAs(fullReportName(file.profile, reports)),
          file.encoding,
          file.profile === null ? null : words.rows(file.rows, format.number(file.rows)),
        ];
        return (
          <li key={file.file} class={unknown ? 'is-unknown' : ''}>
            <Icon name={unknown ? 'warn' : 'page'} />
            <span>
              <strong>{file.file}</strong>
              <span class="muted job-file-facts">
                {unknown ? words.unknownFile : facts.filter((fact) => fact !== null).join(' · ')}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
