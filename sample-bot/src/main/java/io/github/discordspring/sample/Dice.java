package io.github.discordspring.sample;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.message.MessageFlag;

import org.springframework.stereotype.Component;

/**
 * A command with options, and what happens if they are wrong.
 */
@Component
class Dice {

	private final RandomGenerator random = RandomGenerator.getDefault();

	@SlashCommand(name = "roll", description = "Rolls dice")
	String roll(@Option(description = "Number of dice, 1 to 20", defaultValue = "2") int dice,
			@Option(description = "Kind of dice", defaultValue = "D6") Kind kind) {
		if (dice < 1 || dice > 20) {
			throw new IllegalArgumentException(dice + " dice do not fit on the table.");
		}
		return this.random.ints(dice, 1, kind.sides + 1).mapToObj(String::valueOf).collect(Collectors.joining(" · "));
	}

	/**
	 * Takes what the methods of this bean throw; what it returns is the answer.
	 */
	@DiscordExceptionHandler
	InteractionCallbackData wrongOption(IllegalArgumentException ex) {
		return InteractionCallbackData.builder().content(ex.getMessage()).flags(MessageFlag.EPHEMERAL).build();
	}

	/**
	 * An enum becomes a list to choose from.
	 */
	enum Kind {

		D6(6), D20(20);

		private final int sides;

		Kind(int sides) {
			this.sides = sides;
		}

	}

}
