package io.github.discordspring.sample;

import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Answers to a text, to a command and to a button.
 */
@Component
class Ping {

	private static final int BLURPLE = 0x5865F2;

	/**
	 * What a listener returns is the reply; {@code null} is none. Reading what users
	 * write needs {@code content}, which asks for a privileged intent.
	 */
	@DiscordEventListener(content = true)
	@Nullable String text(MessageCreateEvent event) {
		return event.message().content().equals("!ping") ? "Pong! " + event.message().author().username() : null;
	}

	/**
	 * The number is in the button's id, so the button works after a restart, too.
	 */
	@SlashCommand(name = "ping", description = "Asks whether the bot is there")
	MessageCreateRequest command(@Option(description = "What to answer", defaultValue = "Pong!") String answer,
			User user) {
		return MessageCreateRequest.builder()
			.embeds(Embed.builder().title(answer).description("Hello, " + user.username() + ".").color(BLURPLE).build())
			.components(again(1))
			.build();
	}

	@ButtonHandler("ping/{count}")
	MessageEditRequest button(int count) {
		return MessageEditRequest.builder().content("Pong, and again: " + count).components(again(count + 1)).build();
	}

	private static ActionRow again(int count) {
		return ActionRow.of(Button.primary("ping/" + count, "Again"));
	}

}
