/** What a picture says of itself in its first bytes. */
export interface PictureHead {
  readonly mediaType: "image/png" | "image/jpeg" | "image/webp";
  readonly width: number;
  readonly height: number;
  /** Exif, XMP, texts, times: what a camera or a program wrote beside the picture. */
  readonly hasMetadata: boolean;
}
