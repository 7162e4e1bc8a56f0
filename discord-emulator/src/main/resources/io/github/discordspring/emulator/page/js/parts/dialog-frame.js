/** A dialog with a title and two buttons; Bootstrap keeps the focus in it. */
export const DialogFrame = {
  props: {
    title: { type: String, required: true },
    action: { type: String, required: true },
    danger: Boolean,
    disabled: Boolean,
    testid: { type: String, default: 'dialog' },
  },
  emits: ['submit', 'closed'],
  template: `
    <div ref="dialog" class="modal fade" tabindex="-1" :aria-labelledby="testid + '-title'" aria-modal="true"
        :data-testid="testid">
      <div class="modal-dialog modal-dialog-centered modal-dialog-scrollable">
        <form class="modal-content" novalidate @submit.prevent="$emit('submit', hide)">
          <div class="modal-header">
            <h2 :id="testid + '-title'" class="modal-title fs-5">{{ title }}</h2>
            <button type="button" class="btn-close" data-bs-dismiss="modal" aria-label="Close"></button>
          </div>
          <div class="modal-body"><slot /></div>
          <div class="modal-footer">
            <button type="button" class="btn btn-quiet" data-bs-dismiss="modal">Cancel</button>
            <button type="submit" class="btn" :class="danger ? 'btn-danger' : 'btn-primary'" :disabled="disabled"
                :data-testid="testid + '-submit'">{{ action }}</button>
          </div>
        </form>
      </div>
    </div>`,
  mounted() {
    const { dialog } = this.$refs;
    dialog.addEventListener('shown.bs.modal', () => dialog.querySelector('[data-first], .modal-value')?.focus());
    dialog.addEventListener('hidden.bs.modal', () => this.$emit('closed'));
    this.window = bootstrap.Modal.getOrCreateInstance(dialog);
    this.window.show();
  },
  beforeUnmount() {
    this.window.dispose();
    document.querySelectorAll('.modal-backdrop').forEach((backdrop) => backdrop.remove());
    document.body.removeAttribute('style');
    document.body.classList.remove('modal-open');
  },
  methods: {
    hide() {
      this.window.hide();
    },
  },
};
