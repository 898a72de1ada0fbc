export function compressBelow(folder: string): void
