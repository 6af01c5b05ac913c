export const files = {
  title: 'Files',
  empty: 'Each task leaves its files here when it is done.',
  choose: 'Choose a file to read it here.',
  preview: 'Preview',
  noPreview: 'This kind of file is not shown here; download it.',
  tooLarge: (size: string) => `With ${size} it is too large to show here; download it.`,
  version: (version: number) => `v${version}`,
  back: 'All files',
  of: (task: string) => `from ${task}`,
} as const;
