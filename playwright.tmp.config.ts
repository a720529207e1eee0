import base from './playwright.config.ts';
export default { ...base, expect: { timeout: 5000 }, timeout: 40000 };
