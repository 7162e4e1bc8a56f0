package io.github.discordspring.test;

import java.util.List;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application under test.
 */
@SpringBootApplication
class TestBot {

	@DiscordEventListener(content = true)
	@Nullable String echo(MessageCreateEvent event) {
		String content = event.message().content();
		boolean person = !event.message().author().bot();
		return (person && !content.equals("be quiet")) ? "You said " + content : null;
	}

	@SlashCommand(name = "echo", description = "Answers at once")
	String command() {
		return "Echo";
	}

}
