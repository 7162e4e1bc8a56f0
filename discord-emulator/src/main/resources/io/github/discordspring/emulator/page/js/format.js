/** Dates, numbers and initials as the reader's language has them. */

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const DAY_MILLIS = 86_400_000;

export const formatTime = (date) => time.format(date);

export const formatDay = (date) => day.format(date);

export const formatFull = (date) => full.format(date);

/** As short as it can be told apart: the time today, with the day before that. */
export function formatMoment(date) {
  if (isSameDay(date, new Date())) {
    return time.format(date);
  }
  if (isSameDay(date, new Date(Date.now() - DAY_MILLIS))) {
    return `Yesterday at ${time.format(date)}`;
  }
  return dayAndTime.format(date);
}

export const isSameDay = (one, other) => one.toDateString() === other.toDateString();

/** See https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
const timestampStyles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

export function formatTimestamp(millis, style) {
  return style === 'R'
    ? formatRelative(millis)
    : new Intl.DateTimeFormat(undefined, timestampStyles[style]).format(millis);
}

const RELATIVE_UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function formatRelative(millis) {
  const seconds = Math.round((millis - Date.now()) / 1000);
  const [unit, size] = RELATIVE_UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return relative.format(Math.round(seconds / size), unit);
}

export function formatSize(bytes) {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${(bytes / 1000 ** power).toLocaleString(undefined, { maximumFractionDigits: 1 })} ${units[power]}`;
}

export function initials(name) {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.slice(0, 2).map(([first]) => first.toUpperCase()).join('') || '?';
}

/** How long something still lasts, as short as Discord says it. */
export function formatRemaining(millis) {
  const seconds = Math.max(0, Math.round(millis / 1000));
  const [unit, size] = RELATIVE_UNITS.find(([name, length]) => name !== 'month' && name !== 'year' && seconds >= length)
    ?? ['second', 1];
  return `${Math.floor(seconds / size)}${unit[0]} left`;
}
