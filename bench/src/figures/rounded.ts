/** To so many decimals, for a sentence. */
export const rounded = (value: number, decimals = 1): number => Number(value.toFixed(decimals));
