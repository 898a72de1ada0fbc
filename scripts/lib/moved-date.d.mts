/** Moves the wall clock of whatever runs this by `by()` milliseconds; a browser is given its text. */
export declare function moveDate(by: () => number): void
