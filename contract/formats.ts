const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[a-z\d-]+(\.[a-z\d-]+)+$/i;
const URI = /^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}]+$/i;
const IPV4 = /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}$/;

const TEXT_FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  uuid: (text) => UUID.test(text),
  date: isDate,
  "date-time": isDateTime,
  uri: (text) => URI.test(text),
  email: (text) => EMAIL.test(text),
  ipv4: (text) => IPV4.test(text),
};

// A file or a password has no shape that could be checked.
const SHAPELESS_FORMATS = new Set(["binary", "password"]);

const INT32_LIMIT = 2 ** 31;
const NUMBER_FORMATS: Readonly<Record<string, (value: number) => boolean>> = {
  int32: (value) => Number.isInteger(value) && value >= -INT32_LIMIT && value < INT32_LIMIT,
  int64: (value) => Number.isInteger(value),
  float: () => true,
  double: () => true,
};

/** Whether the checker knows what this format asks for. */
export function isKnownFormat(format: unknown): boolean {
  if (typeof format !== "string") return false;
  return (
    [TEXT_FORMATS, NUMBER_FORMATS].some((formats) => Object.hasOwn(formats, format)) ||
    SHAPELESS_FORMATS.has(format)
  );
}

/** Whether a string has the shape that the format asks for; a format of numbers asks nothing of it. */
export function fitsTextFormat(text: string, format: string): boolean {
  return Object.hasOwn(TEXT_FORMATS, format) ? (TEXT_FORMATS[format]?.(text) ?? true) : true;
}

/** Whether a number is one that the format allows; a format of strings asks nothing of it. */
export function fitsNumberFormat(value: number, format: string): boolean {
  return Object.hasOwn(NUMBER_FORMATS, format) ? (NUMBER_FORMATS[format]?.(value) ?? true) : true;
}

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isDateTime(text: string): boolean {
  return /^.{10}[t ]/i.test(text) && isDate(text.slice(0, 10)) && TIME.test(text.slice(11));
}
