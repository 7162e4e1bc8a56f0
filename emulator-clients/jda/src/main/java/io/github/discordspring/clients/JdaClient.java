package io.github.discordspring.clients;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;

import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * A bot made with JDA. Only its addresses and its token tell it from one for Discord.
 */
public final class JdaClient extends ListenerAdapter {

	private JdaClient() {
	}

	/**
	 * Runs the bot.
	 * @param arguments token, address of the REST API with its version, address of the
	 * gateway
	 */
	public static void main(String[] arguments) {
		JDABuilder
			.createDefault(arguments[0], EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT,
					GatewayIntent.GUILD_MEMBERS, GatewayIntent.GUILD_VOICE_STATES))
			.setRestConfig(new RestConfig().setBaseUrl(arguments[1] + "/"))
			.setSessionController(new ConcurrentSessionController() {

				@Override
				public String getGateway() {
					return arguments[2];
				}

			})
			.addEventListeners(new JdaClient())
			.build();
	}

	@Override
	public void onReady(ReadyEvent event) {
		event.getJDA()
			.updateCommands()
			.addCommands(
					Commands.slash("greet", "Greets somebody")
						.addOptions(new OptionData(OptionType.STRING, "who", "Whom", true).setAutoComplete(true)),
					Commands.slash("slow", "Takes its time"), Commands.slash("form", "Asks for a name"))
			.queue((commands) -> System.out.println("registered " + commands.size()));
		System.out.println("ready " + event.getJDA().getSelfUser().getName() + " "
				+ event.getJDA().getGuilds().get(0).getMemberCount());
	}

	@Override
	public void onMessageReceived(MessageReceivedEvent event) {
		String content = event.getMessage().getContentRaw();
		if (content.startsWith("!ping")) {
			event.getMessage().reply("pong" + content.substring("!ping".length())).queue();
		}
		else if (content.equals("!file")) {
			event.getChannel()
				.sendMessage("a file")
				.addFiles(FileUpload.fromData("hello".getBytes(StandardCharsets.UTF_8), "hello.txt"))
				.queue();
		}
	}

	@Override
	public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
		switch (event.getName()) {
			case "greet" -> event.reply("Hello " + event.getOption("who").getAsString())
				.addComponents(ActionRow.of(Button.primary("again", "Again")))
				.queue();
			case "slow" -> event.deferReply(true).queue((hook) -> hook.editOriginal("at last").queue());
			default -> event
				.replyModal(Modal.create("form", "Who are you?")
					.addComponents(Label.of("Name", TextInput.create("name", TextInputStyle.SHORT).build()))
					.build())
				.queue();
		}
	}

	@Override
	public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
		String typed = event.getFocusedOption().getValue();
		event.replyChoiceStrings(typed + "ob", typed + "ill").queue();
	}

	@Override
	public void onButtonInteraction(ButtonInteractionEvent event) {
		event.editMessage("Hello again " + event.getUser().getName()).setComponents().queue();
	}

	@Override
	public void onModalInteraction(ModalInteractionEvent event) {
		event.reply("You are " + event.getValue("name").getAsString()).setEphemeral(true).queue();
	}

}
