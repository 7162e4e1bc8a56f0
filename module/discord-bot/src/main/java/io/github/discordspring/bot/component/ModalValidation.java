package io.github.discordspring.bot.component;

import io.github.discordspring.bot.handler.ArgumentsCheck;
import io.github.discordspring.bot.handler.ConstraintCheck;
import io.github.discordspring.bot.handler.HandlerCandidate;
import io.github.discordspring.bot.handler.HandlerMethods;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Bean Validation of what was entered into modals: the constraints of {@link ModalField}
 * parameters, and of records with {@link ModalFields}. Who has entered something else is
 * told so in their language, and the handler is not called.
 *
 * @see ComponentHandlers#ComponentHandlers(HandlerMethods, CustomIdSigner,
 * ModalValidation)
 */
public final class ModalValidation {

	private final Validator validator;

	/**
	 * Makes a validation.
	 * @param validator checks the arguments; its messages should be in the language of
	 * Spring's {@code LocaleContextHolder}, as those of a
	 * {@code LocalValidatorFactoryBean} are
	 */
	public ModalValidation(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Makes what checks the arguments of a handler.
	 * @return {@code null} if there is nothing to check
	 */
	@Nullable ArgumentsCheck check(HandlerMethods handlerMethods, HandlerCandidate candidate, ModalArguments arguments) {
		return ConstraintCheck.of(this.validator, handlerMethods, candidate, arguments.records(),
				(parameter, component, locale) -> arguments.field(parameter, component), "discord.refusal.constraints");
	}

}
