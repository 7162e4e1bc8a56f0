package io.github.discordspring.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.discordspring.bot.command.Autocomplete;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.command.UserCommand;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.user.User;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.stereotype.Component;

/**
 * A command with options, one of which is completed as it is typed, and a command in the
 * menu of users.
 */
@Component
class Dice {

	private static final List<String> KINDS = List.of("D4", "D6", "D8", "D10", "D12", "D20", "D100");

	private final RandomGenerator random = RandomGenerator.getDefault();

	/**
	 * Discord is told the constraints, and they are checked: a wrong value is answered
	 * privately. Other mistakes of the user are refused with an exception.
	 */
	@SlashCommand(name = "roll", description = "Rolls dice")
	String roll(@Option(description = "Kind of dice", defaultValue = "D6") String kind,
			@Option(description = "Number of dice", defaultValue = "2") @Min(1) @Max(20) int dice) {
		if (!KINDS.contains(kind)) {
			throw new RefusedException("There is no " + kind + " in the box.");
		}
		int sides = Integer.parseInt(kind.substring(1));
		return this.random.ints(dice, 1, sides + 1).mapToObj(String::valueOf).collect(Collectors.joining(" · "));
	}

	@Autocomplete(command = "roll", option = "kind")
	Stream<String> kinds(String typed) {
		return KINDS.stream().filter((kind) -> kind.contains(typed));
	}

	@UserCommand(name = "Roll against")
	String rollAgainst(User opponent, Interaction interaction) {
		int own = this.random.nextInt(1, 7);
		int other = this.random.nextInt(1, 7);
		return interaction.sender().username() + " " + own + ", " + opponent.username() + " " + other;
	}

}
