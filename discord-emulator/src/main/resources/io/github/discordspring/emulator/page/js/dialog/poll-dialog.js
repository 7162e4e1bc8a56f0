import { DialogFrame } from '../parts/dialog-frame.js';
import { attempt } from '../parts/notice.js';
import { createMessage } from '../state/api.js';
import { store } from '../state/store.js';

const MOST_ANSWERS = 10;

const HOURS = [[1, '1 hour'], [4, '4 hours'], [8, '8 hours'], [24, '24 hours'], [72, '3 days'], [168, '1 week'], [336, '2 weeks']];

export const PollDialog = {
  components: { DialogFrame },
  emits: ['closed'],
  template: `
    <DialogFrame title="Create a poll" action="Post" testid="poll-dialog" :disabled="!question.trim() || given.length < 2"
        @submit="send" @closed="$emit('closed')">
      <label class="form-label required" for="poll-question">Question</label>
      <input id="poll-question" v-model="question" type="text" class="form-control mb-3" maxlength="300"
          autocomplete="off" data-first data-testid="poll-question">
      <label class="form-label required" for="poll-text-0">Answers</label>
      <input v-for="(answer, index) in answers" :id="'poll-text-' + index" :key="index" v-model="answers[index]"
          type="text" class="form-control mb-2" maxlength="55" autocomplete="off" :aria-label="'Answer ' + (index + 1)"
          :data-testid="'poll-text-' + index">
      <button v-if="answers.length < most" type="button" class="btn btn-quiet mb-3" data-testid="poll-more"
          @click="answers.push('')"><i class="bi bi-plus-lg" aria-hidden="true"></i> Add another answer</button>
      <label class="form-label d-block" for="poll-hours">Duration</label>
      <select id="poll-hours" v-model="hours" class="form-select mb-3">
        <option v-for="[value, name] in durations" :key="value" :value="value">{{ name }}</option>
      </select>
      <label class="tag-pick"><input v-model="several" type="checkbox" class="form-check-input"
          data-testid="poll-several"> Several answers can be picked</label>
    </DialogFrame>`,
  data: () => ({ question: '', answers: ['', ''], hours: 24, several: false, durations: HOURS, most: MOST_ANSWERS }),
  computed: {
    given() {
      return this.answers.map((answer) => answer.trim()).filter(Boolean);
    },
  },
  props: { request: { type: Object, required: true } },
  methods: {
    send(hide) {
      const poll = {
        question: { text: this.question.trim() },
        answers: this.given.map((text) => ({ poll_media: { text } })),
        duration: this.hours,
        allow_multiselect: this.several,
      };
      attempt(() => createMessage(store.channelId, store.userId, { poll }));
      hide();
    },
  },
};
