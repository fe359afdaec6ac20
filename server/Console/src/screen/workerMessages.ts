/** Page to worker. */
export type ToWorker =
  | { readonly kind: 'canvas'; readonly canvas: OffscreenCanvas }
  /** `arrived`: when the packet came, in milliseconds since 1970, as page and worker have different zeros. */
  | { readonly kind: 'slice'; readonly payload: ArrayBuffer; readonly arrived: number }
  | { readonly kind: 'read'; readonly id: number };

/** What one painted frame was made of; bytes as they crossed the line. */
export interface FrameMake {
  readonly bytes: number;
  readonly photoBytes: number;
  readonly exactBytes: number;
  readonly refining: boolean;
}

/** Worker to page. */
export type FromWorker =
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'send'; readonly payload: ArrayBuffer }
  | { readonly kind: 'painted'; readonly acknowledgement: ArrayBuffer; readonly make: FrameMake }
  /** The agent's bitstream is of a version that this console does not know. */
  | { readonly kind: 'unknown'; readonly version: number }
  /** A PNG of exactly the pixels on the canvas, or null before the first picture. */
  | { readonly kind: 'read'; readonly id: number; readonly png: Blob | null };
