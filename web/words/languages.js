import { translations } from 'worksheet-translations';

const names = { en: 'English', es: 'Español', fr: 'Français', de: 'Deutsch', pt: 'Português', ar: 'العربية', zh: '中文', hi: 'हिन्दी' };

/** The languages of the interface that this page has, by code, each with its own name for itself. */
export const languages = () => Object.entries(names).filter(([code]) => code === 'en' || code in translations);
