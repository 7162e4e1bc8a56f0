package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.bot.handler.EventContext;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionContext;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionBuilder;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.ApplicationCommandDataOption;
import org.jspecify.annotations.Nullable;

/**
 * An option: its declaration for Discord, and what is given to the method.
 */
final class OptionParameter implements OptionArgument {

	private static final int MAX_CHOICES = 25;

	private final OptionTarget target;

	private final String name;

	private final String description;

	private final OptionCodec codec;

	private final OptionBounds bounds;

	private final boolean required;

	private final @Nullable Object absent;

	private final List<ApplicationCommandOptionChoice> choices;

	private final List<ChannelType> channelTypes;

	private final List<String> fileTypes;

	/** The method that proposes values. */
	private @Nullable Method completer;

	/** The name by language, once the declaration was made. */
	private volatile Map<String, String> localizedNames = Map.of();

	OptionParameter(OptionTarget target, String name, String description, OptionCodec codec, OptionBounds bounds,
			boolean required, @Nullable Object absent, OptionValues values) {
		this.target = target;
		this.name = name;
		this.description = description;
		this.codec = codec;
		this.bounds = bounds;
		this.required = required;
		this.absent = absent;
		this.choices = values.choices();
		this.channelTypes = values.channelTypes();
		this.fileTypes = values.fileTypes();
	}

	@Override
	public List<OptionParameter> options() {
		return List.of(this);
	}

	String name() {
		return this.name;
	}

	boolean isRequired() {
		return this.required;
	}

	Method handler() {
		return this.target.handler();
	}

	ApplicationCommandOptionType wireType() {
		return this.codec.wireType();
	}

	Class<?> javaType() {
		return this.codec.javaType();
	}

	/**
	 * Gives the name as the user sees it.
	 */
	String shownName(Locale locale) {
		return this.localizedNames.getOrDefault(locale.toLanguageTag(), this.name);
	}

	/**
	 * Says that a method proposes values.
	 */
	void completedBy(Method method) {
		if (!AutocompleteChoices.isPossible(wireType())) {
			throw new InvalidHandlerException(method, "proposes values for the option '" + this.name + "' of type "
					+ wireType() + ", for which Discord takes none", "Take an option that is a text or a number.");
		}
		if (!this.choices.isEmpty() && !this.codec.javaType().isEnum()) {
			throw new InvalidHandlerException(method,
					"proposes values for the option '" + this.name + "', which has choices",
					"Remove the choices of @Option, or this method.");
		}
		if (this.completer != null) {
			throw new InvalidHandlerException(method, "proposes values for the option '" + this.name + "', as "
					+ CommandTree.describe(this.completer) + " does", "Leave one of the two.");
		}
		this.completer = method;
	}

	/**
	 * Makes the declaration, with the texts of all languages.
	 */
	ApplicationCommandOption declaration(CommandTexts texts, String commandKey) {
		String key = commandKey + ".option." + this.name;
		CommandTexts.Text named = texts.name(handler(), key, this.name);
		CommandTexts.Text described = texts.description(handler(), key, this.description, this.name);
		this.localizedNames = (named.localizations() != null) ? named.localizations() : Map.of();
		ApplicationCommandOptionBuilder option = ApplicationCommandOption
			.builder(wireType(), this.name, described.text())
			.nameLocalizations(named.localizations())
			.descriptionLocalizations(described.localizations())
			.required(this.required);
		this.bounds.addTo(option);
		if (!this.channelTypes.isEmpty()) {
			option.channelTypes(this.channelTypes);
		}
		if (!this.fileTypes.isEmpty()) {
			option.fileTypes(this.fileTypes);
		}
		if (this.completer != null) {
			option.autocomplete(true);
		}
		else if (!this.choices.isEmpty()) {
			checkChoices();
			option.choices(this.choices.stream().map((choice) -> texts.choice(handler(), key, choice)).toList());
		}
		return option.build();
	}

	private void checkChoices() {
		if (this.choices.size() > MAX_CHOICES) {
			throw new InvalidHandlerException(handler(),
					"has the option '" + this.name + "' with " + this.choices.size()
							+ " choices, where Discord takes up to " + MAX_CHOICES,
					"Take fewer, or propose values as they are typed with an @Autocomplete method.");
		}
	}

	@Override
	public @Nullable Object resolve(EventContext context) {
		ApplicationCommandData command = (ApplicationCommandData) ((InteractionContext) context).interaction().data();
		return valueOf(command, ((InteractionContext) context).interaction().locale());
	}

	@Nullable Object valueOf(@Nullable ApplicationCommandData command, @Nullable String locale) {
		OptionValue given = (command != null) ? CommandPath.value(command, this.name) : null;
		if (command == null || given == null) {
			return this.target.wrap(this.absent);
		}
		String shown = (locale != null) ? this.localizedNames.getOrDefault(locale, this.name) : this.name;
		return this.target.wrap(this.codec.read(shown, given, command.resolved()));
	}

	/**
	 * Gives what was given so far, while the user still types: nothing as long as it is
	 * no such value.
	 */
	@Nullable Object soFar(ApplicationCommandData command) {
		ApplicationCommandDataOption given = CommandPath.option(command, this.name);
		if (given == null || given.value() == null) {
			return this.target.empty();
		}
		try {
			return this.target.wrap(this.codec.read(this.name, given.value(), command.resolved()));
		}
		catch (RuntimeException ex) {
			return this.target.empty();
		}
	}

	/**
	 * What values an option can have, beside their bounds.
	 *
	 * @param choices the only values
	 * @param channelTypes the only types of channels
	 * @param fileTypes the only types of files
	 */
	record OptionValues(List<ApplicationCommandOptionChoice> choices, List<ChannelType> channelTypes,
			List<String> fileTypes) {

	}

}
