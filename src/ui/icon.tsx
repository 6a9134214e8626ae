/** Shapes that say a state without colour. Each is drawn on 16 × 16 with strokes, so that it follows the text colour. */
const shapes = {
  high: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM8 4.6v4.2M8 11.2v.1',
  medium: 'M8 1.8 15 14H1zM8 6.2v3.6M8 11.8v.1',
  low: 'M8 1.5 14.5 8 8 14.5 1.5 8zM8 5.2v3.2M8 10.6v.1',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 7.3v3.9M8 4.8v.1',
  set: 'M2.5 8.6 6.2 12.3 13.5 4.2',
  absent: 'M3 8h10',
  failed: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  neutral: 'M8 6.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8z',
  unsure: 'M5.2 5.4a2.8 2.8 0 1 1 4.3 2.4C8.4 8.5 8 9 8 10M8 12.6v.1',
  yes: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM4.9 8.3l2.2 2.2 4-4.6',
  no: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM5.5 5.5l5 5M10.5 5.5l-5 5',
  pending: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 4.2V8l2.6 1.6',
  lock: 'M3.5 7h9v7h-9zM5.3 7V4.7a2.7 2.7 0 0 1 5.4 0V7M8 9.8v1.6',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  open: 'M6 3.5 10.5 8 6 12.5',
  panel: 'M2 2.5h12v11H2zM9.5 2.5v11M11.2 5.2h1.2M11.2 7.6h1.2',
  report: 'M3.5 1.5h6L12.5 5v9.5h-9zM9.3 1.7V5h3M5.8 8h4.4M5.8 11h4.4',
  accepted: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM5 8h6',
  print: 'M4.5 6V2h7v4M4.5 11.5h-2.5V6h12v5.5h-2.5M4.5 9.5h7V14h-7z',
  anchor: 'M6.5 9.5 9.5 6.5M7 4.8l1.6-1.6a2.9 2.9 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.6 1.6a2.9 2.9 0 0 1-4.2-4.2L4.8 7',
  link: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M6.5 3.5h-4v10h10v-4',
} as const

export type IconName = keyof typeof shapes

/** Decoration: the word beside it says the same to everyone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}
