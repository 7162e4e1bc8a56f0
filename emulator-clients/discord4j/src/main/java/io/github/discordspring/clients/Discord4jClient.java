package io.github.discordspring.clients;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import discord4j.core.DiscordClient;
import discord4j.core.DiscordClientBuilder;
import discord4j.core.GatewayDiscordClient;
import discord4j.core.event.domain.interaction.ButtonInteractionEvent;
import discord4j.core.event.domain.interaction.ChatInputAutoCompleteEvent;
import discord4j.core.event.domain.interaction.ChatInputInteractionEvent;
import discord4j.core.event.domain.interaction.ModalSubmitInteractionEvent;
import discord4j.core.event.domain.lifecycle.ReadyEvent;
import discord4j.core.event.domain.message.MessageCreateEvent;
import discord4j.core.object.command.ApplicationCommandInteractionOption;
import discord4j.core.object.component.ActionRow;
import discord4j.core.object.component.Button;
import discord4j.core.object.component.TextInput;
import discord4j.core.object.entity.Guild;
import discord4j.core.spec.InteractionApplicationCommandCallbackSpec;
import discord4j.core.spec.MessageCreateFields;
import discord4j.core.spec.MessageCreateSpec;
import discord4j.discordjson.json.ApplicationCommandOptionChoiceData;
import discord4j.discordjson.json.ApplicationCommandOptionData;
import discord4j.discordjson.json.ApplicationCommandRequest;
import discord4j.discordjson.json.MessageReferenceData;
import discord4j.gateway.intent.Intent;
import discord4j.gateway.intent.IntentSet;
import discord4j.rest.request.RouterOptions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * A bot made with Discord4J. Only its address and its token tell it from one for Discord.
 */
public final class Discord4jClient {

	private static final int STRING = 3;

	private Discord4jClient() {
	}

	/**
	 * Runs the bot.
	 * @param arguments token, address of the REST API with its version; the gateway's
	 * address is asked there
	 */
	public static void main(String[] arguments) {
		DiscordClient client = (DiscordClient) DiscordClientBuilder.create(arguments[0])
			.setExtraOptions((defaults) -> new RouterOptions(defaults.getToken(), defaults.getReactorResources(),
					defaults.getExchangeStrategies(), defaults.getResponseTransformers(),
					defaults.getGlobalRateLimiter(), defaults.getRequestQueueFactory(), arguments[1]))
			.build();
		client.gateway()
			.setEnabledIntents(IntentSet.of(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT,
					Intent.GUILD_MEMBERS, Intent.GUILD_VOICE_STATES))
			.withGateway(Discord4jClient::run)
			.block();
	}

	private static Mono<Void> run(GatewayDiscordClient discord) {
		return Mono.when(discord.on(ReadyEvent.class, (event) -> ready(discord, event)),
				discord.on(MessageCreateEvent.class, Discord4jClient::message),
				discord.on(ChatInputInteractionEvent.class, Discord4jClient::command),
				discord.on(ChatInputAutoCompleteEvent.class, Discord4jClient::complete),
				discord.on(ButtonInteractionEvent.class,
						(event) -> event.edit("Hello again " + event.getInteraction().getUser().getUsername())
							.withComponents()),
				discord.on(ModalSubmitInteractionEvent.class, Discord4jClient::submit));
	}

	private static Publisher<?> ready(GatewayDiscordClient discord, ReadyEvent event) {
		ApplicationCommandOptionData who = ApplicationCommandOptionData.builder()
			.name("who")
			.description("Whom")
			.type(STRING)
			.required(true)
			.autocomplete(true)
			.build();
		List<ApplicationCommandRequest> commands = List.of(
				ApplicationCommandRequest.builder().name("greet").description("Greets somebody").addOption(who).build(),
				ApplicationCommandRequest.builder().name("slow").description("Takes its time").build(),
				ApplicationCommandRequest.builder().name("form").description("Asks for a name").build());
		return discord.getRestClient()
			.getApplicationService()
			.bulkOverwriteGlobalApplicationCommand(event.getSelf().getId().asLong(), commands)
			.count()
			.doOnNext((count) -> System.out.println("registered " + count))
			.then(guild(discord))
			.doOnNext((guild) -> System.out
				.println("ready " + event.getSelf().getUsername() + " " + guild.getMemberCount()));
	}

	/**
	 * Gives the guild as it came by the gateway; until then it is asked for over REST, and
	 * has no number of members.
	 */
	private static Mono<Guild> guild(GatewayDiscordClient discord) {
		return discord.getGuilds()
			.next()
			.filter((guild) -> guild.getMemberCount() > 0)
			.repeatWhenEmpty((times) -> times.delayElements(Duration.ofMillis(50)));
	}

	private static Publisher<?> message(MessageCreateEvent event) {
		String content = event.getMessage().getContent();
		if (content.startsWith("!ping")) {
			return event.getMessage()
				.getChannel()
				.flatMap((channel) -> channel
					.createMessage(MessageCreateSpec.builder()
						.content("pong" + content.substring("!ping".length()))
						.messageReference(MessageReferenceData.builder()
							.messageId(event.getMessage().getId().asLong())
							.build())
						.build()));
		}
		if (content.equals("!file")) {
			return event.getMessage()
				.getChannel()
				.flatMap((channel) -> channel.createMessage(MessageCreateSpec.builder()
					.content("a file")
					.addFile(MessageCreateFields.File.of("hello.txt",
							new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8))))
					.build()));
		}
		return Mono.empty();
	}

	private static Publisher<?> command(ChatInputInteractionEvent event) {
		return switch (event.getCommandName()) {
			case "greet" -> event.reply(InteractionApplicationCommandCallbackSpec.builder()
				.content("Hello " + value(event.getOption("who").orElseThrow()))
				.addComponent(ActionRow.of(Button.primary("again", "Again")))
				.build());
			case "slow" -> event.deferReply().withEphemeral(true).then(event.editReply("at last"));
			default -> event.presentModal("Who are you?", "form",
					List.of(ActionRow.of(TextInput.small("name", "Name"))));
		};
	}

	private static String value(ApplicationCommandInteractionOption option) {
		return option.getValue().orElseThrow().asString();
	}

	private static Publisher<?> complete(ChatInputAutoCompleteEvent event) {
		String typed = value(event.getFocusedOption());
		return event.respondWithSuggestions(List.of(choice(typed + "ob"), choice(typed + "ill")));
	}

	private static ApplicationCommandOptionChoiceData choice(String text) {
		return ApplicationCommandOptionChoiceData.builder().name(text).value(text).build();
	}

	private static Publisher<?> submit(ModalSubmitInteractionEvent event) {
		String name = event.getComponents(TextInput.class).get(0).getValue().orElseThrow();
		return event.reply("You are " + name).withEphemeral(true);
	}

}
