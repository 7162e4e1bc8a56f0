package io.github.discordspring.model.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.model.application.ApplicationCommandHandlerType;
import io.github.discordspring.model.application.ApplicationCommandModifyRequest;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionBuilder;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.ApplicationCommandPermissionRequest;
import io.github.discordspring.model.application.ApplicationCommandPermissionType;
import io.github.discordspring.model.application.ApplicationCommandPermissionsModifyRequest;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.ApplicationIntegrationType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.interaction.InteractionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.discordspring.model.validation.Requests.faults;
import static io.github.discordspring.model.validation.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the limits of commands: each passes, and one more fails.
 */
class CommandLimitsTests {

	/** A letter that takes two chars and has no case: CJK extension B. */
	private static final String LETTER = "\uD840\uDC00";

	static Stream<Arguments> limits() {
		return Stream.of(upTo("name", 32, (n) -> ApplicationCommandRequest.slash(LETTER.repeat(n), "a").build()),
				upTo("name", 32, (n) -> ApplicationCommandRequest.user(text(n)).build()),
				upTo("name", 32, (n) -> ApplicationCommandRequest.message(text(n)).build()),
				upTo("description", 100, (n) -> ApplicationCommandRequest.slash("a", text(n)).build()),
				upTo("name_localizations.de", 32,
						(n) -> ApplicationCommandRequest.slash("a", "b")
							.nameLocalizations(Map.of("de", LETTER.repeat(n)))
							.build()),
				upTo("description_localizations.de", 100,
						(n) -> ApplicationCommandRequest.slash("a", "b")
							.descriptionLocalizations(Map.of("de", text(n)))
							.build()),
				upTo("options", 25, (n) -> ApplicationCommandRequest.slash("a", "b").options(options(n)).build()),
				upTo("options[0].name", 32,
						(n) -> with(option(ApplicationCommandOptionType.USER, LETTER.repeat(n)).build())),
				upTo("options[0].description", 100, (n) -> with(string((option) -> option.description(text(n))))),
				upTo("options[0].choices", 25, (n) -> with(string((option) -> option.choices(choices(n))))),
				upTo("options[0].choices[0].name", 100,
						(n) -> with(
								string((option) -> option.choices(ApplicationCommandOptionChoice.of(text(n), "v"))))),
				upTo("options[0].choices[0].value", 100,
						(n) -> with(
								string((option) -> option.choices(ApplicationCommandOptionChoice.of("a", text(n)))))),
				upTo("options[0].min_length", 6000, (n) -> with(string((option) -> option.minLength(n)))),
				upTo("options[0].max_length", 6000, (n) -> with(string((option) -> option.maxLength(n)))),
				upTo("options[0].options", 25, (n) -> with(ApplicationCommandOption.subcommand("a", "b", options(n)))),
				upTo("data.choices", 25, (n) -> InteractionResponse.autocomplete(choices(n))),
				upTo("permissions", 100,
						(n) -> ApplicationCommandPermissionsModifyRequest.builder()
							.permissions(Stream
								.generate(() -> ApplicationCommandPermissionRequest
									.of(ApplicationCommandPermissionType.USER, 1, false))
								.limit(n)
								.toList())
							.build()),
				upTo("name", 32, (n) -> ApplicationCommandModifyRequest.builder().name(text(n)).build()));
	}

	private static Arguments upTo(String path, int limit, IntFunction<Object> request) {
		return Arguments.of(path, limit, request);
	}

	@ParameterizedTest
	@MethodSource("limits")
	void theLimitPassesAndOneMoreFails(String path, int limit, IntFunction<Object> request) {
		assertThat(faults(request.apply(limit))).isEmpty();
		assertThat(faults(request.apply(limit + 1))).hasSize(1).first().asString().startsWith(path + ": ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "blep", "größe", "a-b_c'd", "日本", "ไทย", "हिन्दी", "x2" })
	void namesOfManyLanguagesPass(String name) {
		assertThat(faults(ApplicationCommandRequest.slash(name, "a").build())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Blep", "two words", "a!", "a/b", "\uD83D\uDE00" })
	void otherNamesFailForSlashCommandsAndOptions(String name) {
		assertThat(faults(ApplicationCommandRequest.slash(name, "a").build())).hasSize(1)
			.first()
			.asString()
			.startsWith("name: ");
		assertThat(faults(with(option(ApplicationCommandOptionType.USER, name).build()))).hasSize(1);
		assertThat(faults(ApplicationCommandRequest.user(name).build())).isEmpty();
	}

	@Test
	void allTextsOfACommandTogetherHaveALimitWhereTheLongestLocalisationCounts() {
		// 1 + 99 + 75 * (4 + 100) + 100
		List<ApplicationCommandOption> groups = IntStream.range(0, 3)
			.mapToObj((i) -> ApplicationCommandOption.subcommand("s" + i, "d", IntStream.range(0, 25)
				.mapToObj((j) -> option(ApplicationCommandOptionType.USER, "op" + (10 + j)).description(text(100))
					.build())
				.toArray(ApplicationCommandOption[]::new)))
			.toList();
		ApplicationCommandRequest command = ApplicationCommandRequest.slash("a", text(100)).options(groups).build();
		int length = 1 + 100 + 3 * 3 + 75 * 104;
		ApplicationCommandRequest largest = command.toBuilder()
			.addOptions(ApplicationCommandOption.subcommand("z".repeat(10), text(8000 - length - 10)))
			.build();
		assertThat(faults(largest)).isEmpty();
		String fault = "8001 characters in names, descriptions and values together, at most 8000";
		assertThat(faults(largest.toBuilder().nameLocalizations(Map.of("de", "ab", "fr", "b")).build()))
			.containsExactly(fault);
		assertThat(faults(largest.toBuilder().nameLocalizations(Map.of("de", "b")).build())).isEmpty();
	}

	@Test
	void onlySlashCommandsHaveDescriptionsAndOptions() {
		assertThat(faults(ApplicationCommandRequest.slash("a", "").build()))
			.containsExactly("description: is missing, but needed by a slash command");
		assertThat(faults(ApplicationCommandRequest.user("a").description("b").options(options(1)).build()))
			.containsExactly("options: is for slash commands only",
					"description: is not for commands of users and messages");
		assertThat(
				faults(ApplicationCommandRequest.user("a").handler(ApplicationCommandHandlerType.APP_HANDLER).build()))
			.containsExactly("handler: is for commands of type PRIMARY_ENTRY_POINT only");
	}

	@Test
	void requiredOptionsComeFirstAndEachHasANameOfItsOwn() {
		ApplicationCommandOption required = option(ApplicationCommandOptionType.USER, "a").required(true).build();
		ApplicationCommandOption optional = option(ApplicationCommandOptionType.USER, "b").build();
		assertThat(faults(with(required, optional))).isEmpty();
		assertThat(faults(with(optional, required)))
			.containsExactly("options[1].required: required options come before those that are not");
		assertThat(faults(with(optional, optional))).containsExactly("options[1].name: \"b\" is there already");
	}

	@Test
	void subcommandsNestTwoDeepAndStandAlone() {
		ApplicationCommandOption subcommand = ApplicationCommandOption.subcommand("s", "d", options(1));
		assertThat(faults(with(subcommand, ApplicationCommandOption.group("g", "d", subcommand)))).isEmpty();
		assertThat(faults(with(subcommand, options(1)[0])))
			.containsExactly("options[1].type: USER cannot stand beside subcommands and groups");
		assertThat(faults(with(ApplicationCommandOption.subcommand("s", "d", subcommand))))
			.containsExactly("options[0].options[0].type: cannot be SUB_COMMAND in a subcommand");
		assertThat(faults(with(ApplicationCommandOption.group("g", "d", ApplicationCommandOption.group("h", "d")))))
			.containsExactly("options[0].options[0].type: must be SUB_COMMAND in a group, not SUB_COMMAND_GROUP");
	}

	@Test
	void eachPropertyOfAnOptionBelongsToItsTypes() {
		ApplicationCommandOption user = option(ApplicationCommandOptionType.USER, "a").choices(choices(1))
			.autocomplete(true)
			.options(options(1))
			.channelTypes(ChannelType.GUILD_TEXT)
			.fileTypes("image")
			.minValue(1.0)
			.maxValue(2.0)
			.minLength(1)
			.maxLength(2)
			.build();
		assertThat(faults(with(user))).hasSize(10);
		assertThat(faults(with(option(ApplicationCommandOptionType.of(99), "a").choices(choices(1)).build())))
			.isEmpty();
	}

	@Test
	void choicesAndAutocompletionExcludeEachOther() {
		assertThat(faults(with(string((option) -> option.choices(choices(1)).autocomplete(true))))).containsExactly(
				"options[0].autocomplete: excludes choices: the application proposes values, or the option has"
						+ " them");
	}

	@Test
	void choicesAreOfTheTypeOfTheOption() {
		ApplicationCommandOptionBuilder integer = option(ApplicationCommandOptionType.INTEGER, "a");
		long max = (1L << 53) - 1;
		assertThat(faults(with(integer.choices(ApplicationCommandOptionChoice.of("a", OptionValue.of(max))).build())))
			.isEmpty();
		assertThat(
				faults(with(integer.choices(ApplicationCommandOptionChoice.of("a", OptionValue.of(max + 1))).build())))
			.hasSize(1);
		assertThat(faults(with(integer.choices(ApplicationCommandOptionChoice.of("a", "1")).build())))
			.containsExactly("options[0].choices[0].value: is no value of an option of type INTEGER");
	}

	@Test
	void boundsOfNumbersAreWithinWhatDiscordTakes() {
		assertThat(
				faults(with(option(ApplicationCommandOptionType.NUMBER, "a").minValue(0.5).maxValue(0x1p53).build())))
			.isEmpty();
		assertThat(
				faults(with(option(ApplicationCommandOptionType.INTEGER, "a").minValue(0.5).maxValue(0x1p54).build())))
			.containsExactly("options[0].min_value: must be a whole number, not 0.5",
					"options[0].max_value: must be within 2^53, not 1.8014398509481984E16");
		assertThat(faults(with(option(ApplicationCommandOptionType.NUMBER, "a").minValue(2.0).maxValue(1.0).build())))
			.containsExactly("options[0].min_value: is more than max_value");
		assertThat(faults(with(option(ApplicationCommandOptionType.NUMBER, "a").minValue(Double.NaN).build())))
			.hasSize(1);
	}

	@Test
	void localesAreThoseOfDiscord() {
		assertThat(faults(ApplicationCommandRequest.slash("a", "b").nameLocalizations(Map.of("de-DE", "c")).build()))
			.containsExactly("name_localizations: \"de-DE\" is no locale of Discord's");
	}

	@Test
	void contextsAndPermissionsAreCheckedToo() {
		assertThat(faults(ApplicationCommandRequest.user("a").defaultMemberPermissions("x").build())).hasSize(1);
		assertThat(faults(ApplicationCommandRequest.user("a").defaultMemberPermissions("0").build())).isEmpty();
		assertThat(faults(ApplicationCommandRequest.user("a").contexts(List.of()).build()))
			.containsExactly("contexts: 0 given, at least 1");
		assertThat(faults(ApplicationCommandRequest.user("a")
			.integrationTypes(ApplicationIntegrationType.GUILD_INSTALL, ApplicationIntegrationType.GUILD_INSTALL)
			.build())).hasSize(1);
	}

	private static Object with(ApplicationCommandOption... options) {
		return ApplicationCommandRequest.slash("command", "description").options(options).build();
	}

	private static ApplicationCommandOptionBuilder option(ApplicationCommandOptionType type, String name) {
		return ApplicationCommandOption.builder(type, name, "description");
	}

	private static ApplicationCommandOption string(Consumer<ApplicationCommandOptionBuilder> more) {
		ApplicationCommandOptionBuilder option = option(ApplicationCommandOptionType.STRING, "a");
		more.accept(option);
		return option.build();
	}

	private static ApplicationCommandOption[] options(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> option(ApplicationCommandOptionType.USER, "option" + i).build())
			.toArray(ApplicationCommandOption[]::new);
	}

	private static List<ApplicationCommandOptionChoice> choices(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> ApplicationCommandOptionChoice.of("choice" + i, "value" + i))
			.toList();
	}

}
