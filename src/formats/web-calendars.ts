/** An event as the addresses of web calendars take it. */
export interface WebEvent {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly details: string;
  readonly location: string;
}

/** Parameters as an address holds them, spaces as %20: not every reader of these takes a plus sign for one. */
function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** The address that offers an event to Google Calendar. */
export function googleCalendarUrl({ title, start, end, details, location }: WebEvent): string {
  const compact = (instant: string) => instant.replace(/[-:]/g, '');
  const dates = `${compact(start)}/${compact(end)}`;
  return `https://calendar.google.com/calendar/render?${query({ action: 'TEMPLATE', text: title, dates, details, location })}`;
}

/** The web calendars of Outlook: that of private accounts, and that of an employer's. */
const OUTLOOK = { private: 'outlook.live.com', work: 'outlook.office.com' } as const;

/**
 * The address that offers an event to Outlook on the web. Microsoft documents none; /calendar/action/compose is what has
 * worked since 0/deeplink/compose stopped (https://github.com/add2cal/add-to-calendar-button/issues/412).
 */
export function outlookCalendarUrl(
  account: keyof typeof OUTLOOK,
  { title, start, end, details, location }: WebEvent,
): string {
  const parameters = { rru: 'addevent', subject: title, startdt: start, enddt: end, body: details, location };
  return `https://${OUTLOOK[account]}/calendar/action/compose?${query(parameters)}`;
}
