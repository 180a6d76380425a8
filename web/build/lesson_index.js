/**
 * What the gallery tells of each lesson.
 * @param {[name: string, bytes: Uint8Array][]} files lessons as served, by path
 */
export function lessonIndex(files) {
  return files.map(([file, bytes]) => {
    const lesson = JSON.parse(new TextDecoder().decode(bytes));
    const parts = lesson.questions.flatMap((question) => question.parts ?? [question]);
    const { id, title, byline, subject, audience, minutes } = lesson;
    const language = lesson.language ?? 'en';
    return {
      ...{ file, id, title, byline, subject, audience, minutes, language, direction: direction(language) },
      ...{ questions: lesson.questions.length, parts: parts.length, kinds: [...new Set(parts.map((part) => part.type))] },
    };
  });
}

function direction(language) {
  return new Intl.Locale(language).textInfo?.direction ?? (/^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr');
}
