export const value = await new Promise((resolve) => setTimeout(resolve, 1, 'value'));
export const late = await (async () => 'late')();
export async function later() { await null; return 'later'; }
