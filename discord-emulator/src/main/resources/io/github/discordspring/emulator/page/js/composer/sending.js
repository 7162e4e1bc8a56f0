import { withMentions } from './mentions.js';
import { createMessage, type } from '../state/api.js';
import { sendable } from '../state/files.js';
import { store } from '../state/store.js';

/** As often as Discord's client says that somebody types. */
const TYPING_MILLIS = 8000;

let typedAt = 0;

/** Says that one types, unless that was said a short while ago. */
export function tellTyping() {
  const now = Date.now();
  if (now - typedAt > TYPING_MILLIS) {
    typedAt = now;
    type(store.channelId, store.userId).catch(() => { typedAt = 0; });
  }
}

/** Sends what was written, as a reply where that was wanted. */
export async function send({ text = '', files = [], stickers }) {
  const message = { content: withMentions(text.trim()) };
  if (files.length) {
    message.files = await Promise.all(files.map(sendable));
  }
  if (stickers) {
    message.sticker_ids = stickers.map(({ id }) => id);
  }
  if (store.replyTo) {
    message.message_reference = { message_id: store.replyTo.id };
  }
  typedAt = 0;
  await createMessage(store.channelId, store.userId, message);
  store.replyTo = null;
}
