/** What the host wants of the window; kept until the window is drawn and listens. */
export class Wishes<Wish> {
  private waiting: Wish[] = []
  private listener: ((wish: Wish) => void) | null = null

  make(wish: Wish): void {
    if (this.listener) this.listener(wish)
    else this.waiting.push(wish)
  }

  /** Returns the end of listening. */
  hear(listener: (wish: Wish) => void): () => void {
    this.listener = listener
    const waiting = this.waiting
    this.waiting = []
    for (const wish of waiting) listener(wish)
    return () => {
      this.listener = null
    }
  }
}
