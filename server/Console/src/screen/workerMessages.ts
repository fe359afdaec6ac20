/** Page to worker. */
export type ToWorker =
  | { readonly kind: 'canvas'; readonly canvas: OffscreenCanvas }
  | { readonly kind: 'slice'; readonly payload: ArrayBuffer }
  | { readonly kind: 'read'; readonly id: number };

/** Worker to page. */
export type FromWorker =
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'send'; readonly payload: ArrayBuffer }
  /** A PNG of exactly the pixels on the canvas, or null before the first picture. */
  | { readonly kind: 'read'; readonly id: number; readonly png: Blob | null };
