import { developer } from './developer-state.js';
import { formatMoment } from '../format.js';

const moment = (time) => (time ? formatMoment(new Date(time)) : '–');

/** The shards that are connected, the sessions that can be resumed, and how often one may identify. */
export const ConnectionList = {
  template: `
    <section class="panel" aria-label="Connections">
      <h3 class="panel-title">Shards</h3>
      <div class="cards" data-testid="connections">
        <article v-for="shard in developer.connections" :key="shard.id" class="card-box" data-testid="connection">
          <h4><span class="dot" :class="{ on: shard.state === 'identified' }"></span>{{ shard.bot ?? 'Unknown bot' }}
            <span class="card-note">{{ shard.shard ? 'shard ' + shard.shard[0] + ' of ' + shard.shard[1] : shard.state }}</span></h4>
          <dl class="facts">
            <template v-for="[name, value] in facts(shard)" :key="name"><dt>{{ name }}</dt><dd>{{ value }}</dd></template>
          </dl>
        </article>
      </div>
      <p v-if="!developer.connections.length" class="empty">No shard is connected.</p>
      <h3 class="panel-title">Sessions</h3>
      <table v-if="developer.sessions.length" class="table table-sm">
        <thead><tr><th>Session</th><th>Bot</th><th>Shard</th><th>Sequence</th><th>Resumes</th><th>To replay</th><th>Connection</th></tr></thead>
        <tbody><tr v-for="session in developer.sessions" :key="session.session_id">
          <td><code>{{ session.session_id }}</code></td><td>{{ session.bot }}</td><td>{{ session.shard?.join(' / ') }}</td>
          <td>{{ session.sequence }}</td><td>{{ session.resumes }}</td><td>{{ session.kept_events }}</td>
          <td>{{ session.connection ? '#' + session.connection : 'waits to be resumed' }}</td></tr></tbody>
      </table>
      <p v-else class="empty">There are no sessions.</p>
      <h3 class="panel-title">Identify limits</h3>
      <table class="table table-sm">
        <thead><tr><th>Bot</th><th>Left</th><th>Of</th><th>At once</th></tr></thead>
        <tbody><tr v-for="limit in developer.identifyLimits" :key="limit.bot"><td>{{ limit.bot }}</td>
          <td>{{ limit.remaining }}</td><td>{{ limit.total }}</td><td>{{ limit.max_concurrency }}</td></tr></tbody>
      </table>
    </section>`,
  methods: {
    facts: (shard) => [
      ['Session', shard.session_id ?? '–'],
      ['Sequence', shard.sequence],
      ['Encoding', shard.encoding],
      ['Compression', shard.compression ?? 'none'],
      ['Intents', shard.intents],
      ['Heartbeat', moment(shard.heartbeat_at)],
      ['Connected', moment(shard.connected_at)],
      ['Resumes', shard.resumes],
      ['Payloads', `${shard.sent} out, ${shard.received} in`],
    ],
  },
  setup: () => ({ developer }),
};
