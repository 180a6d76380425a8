/**
 * The voice to read a language with. Only voices of this device are taken, so that the text is sent nowhere.
 * @param {Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>[]} voices
 * @param {string} language BCP 47
 */
export function voiceFor(voices, language) {
  const tag = (/** @type {string} */ lang) => lang.toLowerCase().replace('_', '-');
  const wanted = tag(language);
  const spoken = wanted.split('-')[0];
  const fitting = voices.filter(({ lang, localService }) => localService && tag(lang).split('-')[0] === spoken);
  const rank = (/** @type {typeof voices[0]} */ voice) => (tag(voice.lang) === wanted ? 2 : 0) + (voice.default ? 1 : 0);
  return fitting.sort((one, other) => rank(other) - rank(one))[0] ?? null;
}
