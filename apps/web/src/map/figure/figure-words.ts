/** What is printed on a figure. */
export interface FigureWords {
  /** "TLP:AMBER, released to ..." */
  readonly marking: string;
  readonly title: string;
  /** "Model cfa40a1c76dd0e30", and whatever else it comes from. */
  readonly source: string;
}
