import { wordsOfDevice } from '../of_device.js';
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

/** The words of the pages around a worksheet. @returns {Promise<GalleryWords>} */
export const galleryWords = () => wordsOfDevice(galleryEnglish, galleryTranslations);
