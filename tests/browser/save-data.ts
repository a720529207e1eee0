/** In a page, before its scripts: lets the browser ask to save data (Save Data API), so that nothing is kept on the device. */
export function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
}
