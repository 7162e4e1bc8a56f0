import { developer } from './developer-state.js';

const PER_CENT = 100;

/** What is left of the limits that were touched a short while ago. */
export const LimitList = {
  template: `
    <section class="panel" aria-label="Rate limits">
      <h3 class="panel-title">Buckets</h3>
      <table v-if="rows.length" class="table table-sm" data-testid="limits">
        <thead><tr><th>Route</th><th>Resource</th><th>Left</th><th class="limit-bar"></th><th>Resets in</th></tr></thead>
        <tbody>
          <tr v-for="row in rows" :key="row.key" :class="{ used: !row.remaining }">
            <td><code>{{ row.route }}</code></td><td class="text-break">{{ row.resource }}</td>
            <td>{{ row.remaining }} / {{ row.limit }}</td>
            <td><span class="meter" role="img" :aria-label="row.share + ' % left'" :style="{ '--share': row.share + '%' }"></span></td>
            <td>{{ row.reset_after.toFixed(1) }} s</td>
          </tr>
        </tbody>
      </table>
      <p v-else class="empty">No limit was touched a short while ago.</p>
    </section>`,
  computed: {
    rows() {
      const globals = developer.globals.map((limit) => ({ ...limit, route: 'All routes', resource: limit.bot }));
      return [...globals, ...developer.buckets].map((row) => ({
        ...row,
        key: `${row.bucket ?? 'global'}-${row.resource}`,
        share: Math.round((row.remaining / row.limit) * PER_CENT),
      }));
    },
  },
};
