/** Something to be done after a while in which it was not asked for again. */
export class Pause {
  private readonly milliseconds: number;
  private readonly act: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, act: () => void) {
    this.milliseconds = milliseconds;
    this.act = act;
  }

  begin(): void {
    this.end();
    this.timer = setTimeout(this.act, this.milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
