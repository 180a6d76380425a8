import { translations } from 'worksheet-translations';

const names = { en: 'English', es: 'Español', fr: 'Français', de: 'Deutsch', pt: 'Português', ar: 'العربية', zh: '中文', hi: 'हिन्दी' };

/** The languages that the interface can be had in here, by code, each under the name it calls itself. */
export const languages = () => Object.entries(names).filter(([code]) => code === 'en' || code in translations);
