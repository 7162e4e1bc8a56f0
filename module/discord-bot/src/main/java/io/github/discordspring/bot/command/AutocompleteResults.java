package io.github.discordspring.bot.command;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.bot.interaction.InteractionResults;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.interaction.InteractionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Gathers the values that a method proposes, and sends them when it is done.
 */
final class AutocompleteResults implements InteractionResults {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationCommands.class);

	private final ApplicationCommandOptionType type;

	/** Guarded by this, as what follows. */
	private final List<ApplicationCommandOptionChoice> choices = new ArrayList<>();

	private boolean failed;

	AutocompleteResults(ApplicationCommandOptionType type) {
		this.type = type;
	}

	@Override
	public long limit() {
		return AutocompleteChoices.MAX;
	}

	@Override
	public Mono<Void> handleResult(EventContext context, Object value) {
		return Mono.fromRunnable(() -> {
			synchronized (this) {
				AutocompleteChoices.of(value, this.type, (choice) -> add(context, choice));
			}
		});
	}

	private void add(EventContext context, ApplicationCommandOptionChoice choice) {
		if (!AutocompleteChoices.fits(this.type, choice.value())) {
			logger.debug("{} proposes '{}', which is no value of an option of type {}",
					((InteractionContext) context).match().handler(), choice.value(), this.type);
		}
		else if (choice.name().isBlank()) {
			// With it, Discord would refuse all others, too
			logger.debug("{} proposes '{}' without a name", ((InteractionContext) context).match().handler(),
					choice.value());
		}
		else if (this.choices.size() < AutocompleteChoices.MAX) {
			this.choices.add(choice);
		}
	}

	@Override
	public synchronized Mono<Void> handleFailure(EventContext context, Throwable exception) {
		this.failed = true;
		return Mono.empty();
	}

	@Override
	public synchronized Mono<Void> handleRefusal(EventContext context, String text) {
		this.failed = true;
		return Mono.empty();
	}

	@Override
	public synchronized Mono<Void> complete(InteractionContext context) {
		return this.failed ? Mono.empty()
				: context.reply().respond(InteractionResponse.autocomplete(List.copyOf(this.choices)));
	}

}
