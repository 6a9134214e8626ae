import type { IdPlots } from '../audit/id-report.ts'
import { Say } from './language.tsx'
import { BitBiasPlot } from './plots-bit-bias.tsx'
import { EffectiveBitsPlot } from './plots-effective-bits.tsx'
import { HeatMapPlot } from './plots-heat-map.tsx'
import { PointsPlot } from './plots-points.tsx'

/** What was measured of many IDs, drawn; each plot with a sentence that says what it shows. */
export function Plots({ plots: { heatMap, bitBias, effectiveBits, arrival, lag } }: { plots: IdPlots }) {
  return (
    <div class="plots" data-testid="plots">
      <h4>
        <Say id="plots.title" />
      </h4>
      <HeatMapPlot map={heatMap} />
      {bitBias.bias.length > 0 && <BitBiasPlot bias={bitBias} />}
      <EffectiveBitsPlot bits={effectiveBits} />
      <div class="plots-pair">
        {arrival !== null && <PointsPlot id="arrival" of={arrival} />}
        <PointsPlot id="lag" of={lag} />
      </div>
    </div>
  )
}
