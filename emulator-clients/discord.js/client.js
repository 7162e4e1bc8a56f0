/** A bot made with discord.js. Only its address and its token tell it from one for Discord. */
import {
  ActionRowBuilder, ApplicationCommandOptionType, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits,
  MessageFlags, ModalBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

/** Token, and the address of the REST API without its version; the gateway's address is asked there. */
const [token, api] = process.argv.slice(2);

const client = new Client({
  intents: [
    GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent,
    GatewayIntentBits.GuildMembers, GatewayIntentBits.GuildVoiceStates,
  ],
  rest: { api, version: '10' },
});

client.once(Events.ClientReady, async () => {
  const commands = await client.application.commands.set([
    {
      name: 'greet',
      description: 'Greets somebody',
      options: [{
        type: ApplicationCommandOptionType.String, name: 'who', description: 'Whom', required: true, autocomplete: true,
      }],
    },
    { name: 'slow', description: 'Takes its time' },
    { name: 'form', description: 'Asks for a name' },
  ]);
  console.log(`registered ${commands.size}`);
  console.log(`ready ${client.user.username} ${client.guilds.cache.first().memberCount}`);
});

client.on(Events.MessageCreate, async (message) => {
  if (message.content.startsWith('!ping')) {
    await message.reply(`pong${message.content.slice('!ping'.length)}`);
  } else if (message.content === '!file') {
    await message.channel.send({
      content: 'a file', files: [{ attachment: Buffer.from('hello'), name: 'hello.txt' }],
    });
  }
});

const commands = {
  async greet(interaction) {
    const again = new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary);
    await interaction.reply({
      content: `Hello ${interaction.options.getString('who')}`,
      components: [new ActionRowBuilder().addComponents(again)],
    });
  },
  async slow(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('at last');
  },
  async form(interaction) {
    const name = new TextInputBuilder().setCustomId('name').setLabel('Name').setStyle(TextInputStyle.Short);
    await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Who are you?')
      .addComponents(new ActionRowBuilder().addComponents(name)));
  },
};

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await commands[interaction.commandName](interaction);
  } else if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([`${typed}ob`, `${typed}ill`].map((name) => ({ name, value: name })));
  } else if (interaction.isButton()) {
    await interaction.update({ content: `Hello again ${interaction.user.username}`, components: [] });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({
      content: `You are ${interaction.fields.getTextInputValue('name')}`, flags: MessageFlags.Ephemeral,
    });
  }
});

client.on(Events.Error, (error) => console.error(error));
await client.login(token);
