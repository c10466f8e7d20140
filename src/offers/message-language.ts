/** Languages that messages are written in. Separate from the interface's language: a seller may read one and write another. */
export const messageLanguages = ['en', 'zh-CN'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];
