/** Units beside a number that is written as the reader's place writes it. */
export const units = {
  bytes: (count: string) => `${count} B`,
  kilobytes: (count: string) => `${count} KB`,
  megabytes: (count: string) => `${count} MB`,
  milliseconds: (count: string) => `${count} ms`,
  seconds: (count: string) => `${count} s`,
  minutesAndSeconds: (minutes: string, seconds: string) => `${minutes} min ${seconds} s`,
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} h ${minutes} min`,
} as const;
