/** What a link says of the files that programs read: their media types, as IANA registers them. */
export const MEDIA_TYPES = {
  calendar: 'text/calendar',
  data: 'application/json',
  schedule: 'application/vnd.c3voc.schedule+xml',
  feed: 'application/atom+xml',
  text: 'text/plain',
} as const;
