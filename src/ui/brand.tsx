/** The mark of the extension, as in its icon: an eye on a bitten cookie. */
export function Brand() {
  return (
    <svg class="brand" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="brand-ground" width="32" height="32" rx="8" />
      <path class="brand-eye" d="M3.5 16C7 10.2 11.2 7.2 16 7.2S25 10.2 28.5 16C25 21.8 20.8 24.8 16 24.8S7 21.8 3.5 16z" />
      <circle class="brand-ground" cx="16" cy="16" r="6" />
      <circle class="brand-eye" cx="20.6" cy="11.6" r="3.6" />
      <circle class="brand-eye" cx="14.4" cy="15" r="1.3" />
      <circle class="brand-eye" cx="17.2" cy="18.6" r="1.1" />
    </svg>
  )
}
