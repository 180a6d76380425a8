import { readPreference } from '../../element/preferences.js';
import { baseOf, nearest } from '../nearest.js';
import { galleryEnglish } from './en.js';

/** @typedef {ReturnType<typeof galleryEnglish>} OwnGalleryWords */
/** @typedef {OwnGalleryWords & { language: string, direction: import('../../types.js').Direction }} GalleryWords */

/** @type {Record<string, () => Promise<{ words(grammar: import('../grammar.js').Grammar): OwnGalleryWords }>>} */
export const galleryTranslations = {
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  de: () => import('./de.js'),
  pt: () => import('./pt.js'),
  ar: () => import('./ar.js'),
  zh: () => import('./zh.js'),
  hi: () => import('./hi.js'),
};

/**
 * The words of the pages around a worksheet: in the language that this device's reader has chosen, else one that the
 * browser asks for.
 * @returns {Promise<GalleryWords>}
 */
export function galleryWords() {
  const wanted = [readPreference('language') ?? '', ...navigator.languages];
  const found = wanted.find((one) => baseOf(one) === 'en' || baseOf(one) in galleryTranslations);
  return nearest(found ?? 'en', galleryEnglish, galleryTranslations);
}
