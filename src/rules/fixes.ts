// How to put right what several rules refuse.

export const IN_ORDER = { es: 'pon las dos fechas en orden', en: 'put the two dates in order' };

export const LATER_END = {
  es: 'dale un final posterior el mismo día, a las 24:00 a más tardar',
  en: 'give it an end later on the same day, 24:00 at the latest',
};
