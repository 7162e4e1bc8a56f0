import { STANDARD } from './standard-emojis.js';

/** Emojis that one often wants, with words by which they are found. */
const LINES = `
👍 thumbs up yes good|👎 thumbs down no bad|❤️ heart love|😂 joy laugh tears|🎉 party tada|😮 surprised wow|😢 sad cry|🔥 fire
👀 eyes look|✅ check done yes|❌ cross no|🙏 please thanks|👏 clap applause|🚀 rocket launch|💯 hundred|🤔 thinking hmm
😀 grin smile happy|😄 smile happy|😅 sweat phew|🤣 rolling laugh|🙂 slight smile|😉 wink|😊 blush|😍 heart eyes love
😘 kiss|😜 tongue wink|🤓 nerd|😎 cool sunglasses|🥳 party face|😏 smirk|😒 unamused|😞 disappointed
😭 sob cry|😡 angry|🤯 mind blown|😱 scream|😴 sleep|🤒 sick|🤗 hug|🤫 quiet hush
🙄 eye roll|😬 grimace|🥲 smile tear|🫡 salute|👋 wave hello|✌️ peace|🤞 fingers crossed|👌 ok
💪 strong muscle|🤝 handshake deal|🫶 heart hands|🙌 hooray hands|🧠 brain|👑 crown|💀 skull|👻 ghost
🤖 robot bot|👽 alien|💩 poo|🐱 cat|🐶 dog|🦊 fox|🐻 bear|🐼 panda
🐧 penguin|🦉 owl|🐢 turtle|🐙 octopus|🦄 unicorn|🐝 bee|🌸 blossom|🌲 tree
🌈 rainbow|☀️ sun|⛅ cloud|❄️ snow|🌙 moon|⭐ star|⚡ lightning|🌊 wave sea
🍎 apple|🍌 banana|🍕 pizza|🍔 burger|🍜 noodles|🍣 sushi|🍰 cake|🍪 cookie
☕ coffee|🍺 beer|🥂 cheers|⚽ football|🏆 trophy|🎮 game|🎲 dice|🎯 target
🎵 music|🎸 guitar|🎨 art|📷 camera|💻 computer|📌 pin|📎 paperclip|✏️ pencil
📅 calendar|📈 chart up|🔒 lock|🔑 key|💡 idea|🔔 bell|⏰ alarm|🗑️ bin
🚗 car|✈️ plane|🏠 house|🌍 earth|💰 money|🎁 gift|❓ question|❗ exclamation`;

const parse = (lines) => lines.trim().split(/[|\n]/).map((entry) => {
  const [name, ...words] = entry.trim().split(' ');
  return { name, words: words.join(' ') };
});

/** All emojis by group: those that one often wants come first. */
export const EMOJI_GROUPS = [
  { name: 'Often used', emojis: parse(LINES) },
  ...Object.entries(STANDARD).map(([name, lines]) => ({ name, emojis: parse(lines) })),
];

export const EMOJIS = EMOJI_GROUPS.flatMap(({ emojis }) => emojis);
