package io.github.discordspring.bot.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.github.discordspring.bot.handler.DiscordArgumentResolver;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.emulator.EmulatedFile;
import io.github.discordspring.emulator.EmulatedGuild;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.EmulatedUser;
import io.github.discordspring.model.application.ApplicationCommandOption;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.ApplicationCommandRequest;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Attachment;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.core.convert.converter.Converter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Options of every type, as people give them and see what comes of it.
 */
@Timeout(180)
class OptionTests {

	private static EmulatedBot bot;

	private static EmulatedGuild guild;

	@BeforeAll
	static void start() {
		bot = EmulatedBot.builder()
			.bean(new Commands())
			.bean(new Flavours())
			.beans((context) -> context.registerBean(DateConverter.class))
			.start();
		guild = bot.emulator().guild("Emulator");
	}

	@AfterAll
	static void stop() {
		bot.close();
	}

	@Test
	void aMentionableIsAUserAMemberOrARole() {
		long role = guild.addRole("painters", 0);
		EmulatedUser stranger = bot.emulator().addUser("someone");
		assertThat(says("mention", Map.of("sealed", "bob", "any", "bob")))
			.isEqualTo("member <@" + bot.emulator().user("bob").id() + "> Member");
		assertThat(says("mention", Map.of("sealed", stranger, "any", stranger)))
			.isEqualTo("user <@" + stranger.id() + "> User");
		assertThat(says("mention", Map.of("sealed", Long.toString(role), "any", Long.toString(role))))
			.isEqualTo("role <@&" + role + "> Role");
	}

	@Test
	void aFileArrivesWithNameAndSize() {
		assertThat(says("file", Map.of("file", EmulatedFile.text("notes.txt", "hello")))).isEqualTo("notes.txt 5");
		assertThat(option("file", "file").fileTypes()).containsExactly("image", ".txt");
	}

	@Test
	void channelsAreLimitedByTheParameterOrByTheTypeAroundThem() {
		assertThat(option("channel", "text").channelTypes()).containsExactly(ChannelType.GUILD_TEXT,
				ChannelType.GUILD_ANNOUNCEMENT);
		assertThat(option("channel", "place").channelTypes()).containsExactly(ChannelType.GUILD_TEXT);
		assertThat(option("channel", "place").type()).isEqualTo(ApplicationCommandOptionType.CHANNEL);
		assertThat(option("channel", "any").channelTypes()).isEmpty();
		assertThat(says("channel", Map.of("text", "general", "place", "general", "any", "random")))
			.isEqualTo("general place of general random");
	}

	@Test
	void numbersOfAllSizesAreDeclaredWithinTheirBounds() {
		assertThat(option("numbers", "tiny").maxValue()).isEqualTo(Byte.MAX_VALUE);
		assertThat(option("numbers", "small").minValue()).isEqualTo(Short.MIN_VALUE);
		assertThat(option("numbers", "large").maxValue()).isNull();
		assertThat(option("numbers", "ratio").type()).isEqualTo(ApplicationCommandOptionType.NUMBER);
		assertThat(says("numbers", Map.of("tiny", -5, "small", 300, "large", 9007199254740991L, "ratio", 0.5)))
			.isEqualTo("-5 300 9007199254740991 0.5");
	}

	@Test
	void otherTypesAreMadeOfTextByTheConversionService() {
		UUID id = UUID.randomUUID();
		assertThat(option("own", "id").type()).isEqualTo(ApplicationCommandOptionType.STRING);
		assertThat(says("own", Map.of("date", "2026-11-21", "id", id.toString())))
			.isEqualTo("SATURDAY " + id + " Optional.empty");
		assertThat(says("own", Map.of("date", "2026-11-22", "id", id.toString(), "maybe", "2026-11-23")))
			.isEqualTo("SUNDAY " + id + " Optional[2026-11-23]");
	}

	@Test
	void aValueThatCannotBeConvertedIsRefusedPrivately() {
		UUID id = UUID.randomUUID();
		EmulatedMessage answer = uses("own", Map.of("date", "tomorrow", "id", id.toString()));
		assertThat(answer.content()).isEqualTo("tomorrow is not possible for date.");
		assertThat(answer.visibleTo()).isEqualTo(bot.alice().id());
		assertThat(says("own", Map.of("date", "2026-11-21", "id", "x"))).isEqualTo("x is not possible for id.");
		assertThat(says("own", Map.of("date", "never", "id", id.toString()))).isEqualTo("Never is too late.");
	}

	@Test
	void aConverterThatFailsIsAFailureAndNotTheUsersMistake() {
		assertThat(says("own", Map.of("date", "broken", "id", UUID.randomUUID().toString()))).isEqualTo("It failed.");
	}

	@Test
	void aRecordHasOptionsAsItsComponents() {
		assertThat(options("order").stream().map(ApplicationCommandOption::name)).containsExactly("drink", "street",
				"number", "pieces", "note");
		assertThat(options("order").stream().filter(ApplicationCommandOption::required)).hasSize(3);
		assertThat(says("order", Map.of("drink", "tea", "number", 2, "street", "Main", "pieces", 3)))
			.isEqualTo("Order[what=tea, pieces=3, note=null, address=Address[street=Main, number=2]] 2");
		assertThat(says("order", Map.of("drink", "tea", "number", 2, "street", "Main", "note", "hot")))
			.isEqualTo("Order[what=tea, pieces=1, note=hot, address=Address[street=Main, number=2]] 2");
	}

	@Test
	void choicesComeFromTheAnnotationFromABeanOrFromAnEnumWithNames() {
		assertThat(option("choices", "size").choices()).extracting(ApplicationCommandOptionChoice::name)
			.containsExactly("1", "2", "4");
		assertThat(option("choices", "size").choices()).extracting((choice) -> choice.value().get())
			.containsExactly(1L, 2L, 4L);
		assertThat(option("choices", "flavour").choices()).extracting(ApplicationCommandOptionChoice::name)
			.containsExactly("Vanilla", "Mint");
		assertThat(option("choices", "cup").choices()).extracting(ApplicationCommandOptionChoice::name)
			.containsExactly("Paper cup", "GLASS");
		assertThat(says("choices", Map.of("size", 2, "flavour", "mint", "cup", "PAPER"))).isEqualTo("2 mint PAPER");
	}

	@Test
	void recordsThatHoldEachOtherAreNoOptions() {
		class Bean {

			@SlashCommand(name = "show", description = "d")
			String show(Page page) {
				return page.title();
			}

		}
		try (TestBot other = TestBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean(DiscordArgumentResolver.class,
					() -> (parameter) -> (parameter.getParameterType() == Page.class)
							? (event) -> new Page("Start", null) : null))
			.start()) {
			other.send("INTERACTION_CREATE", Events.command(20, "'name':'show'"));
			assertThat(other.discord().awaitRequests(1).get(0).body().at("/data/content").asString())
				.isEqualTo("Start");
		}
	}

	private static String says(String command, Map<String, ?> options) {
		return uses(command, options).content();
	}

	private static EmulatedMessage uses(String command, Map<String, ?> options) {
		return bot.alice().uses("general", command, options).awaitAnswer(EmulatedBot.TIMEOUT);
	}

	private static List<ApplicationCommandOption> options(String command) {
		List<ApplicationCommandOption> options = bot.context()
			.getBean(ApplicationCommands.class)
			.declarations()
			.stream()
			.filter((request) -> request.name().equals(command))
			.findFirst()
			.map(ApplicationCommandRequest::options)
			.orElseThrow();
		return options;
	}

	private static ApplicationCommandOption option(String command, String name) {
		return options(command).stream().filter((option) -> option.name().equals(name)).findFirst().orElseThrow();
	}

	enum Cup {

		@Choice("Paper cup")
		PAPER,

		GLASS

	}

	record Address(@Option String street, @Option int number) {

	}

	record Order(@Option(name = "drink") String what, @Option(defaultValue = "1") int pieces,
			@Option @Nullable String note, Address address) {

	}

	/**
	 * A type of the application's own.
	 */
	@ChannelTypes(OptionChannelType.GUILD_TEXT)
	static final class Place {

		private final Channel channel;

		Place(Channel channel) {
			this.channel = channel;
		}

		public static Place of(Channel channel) {
			return new Place(channel);
		}

		@Override
		public String toString() {
			return "place of " + this.channel.name();
		}

	}

	static final class DateConverter implements Converter<String, LocalDate> {

		@Override
		public LocalDate convert(String source) {
			if (source.equals("never")) {
				throw new RefusedException("Never is too late.");
			}
			if (source.equals("broken")) {
				throw new IllegalStateException("The calendar is down");
			}
			return LocalDate.parse(source);
		}

	}

	static final class Flavours implements ChoiceProvider {

		@Override
		public Collection<ApplicationCommandOptionChoice> choices() {
			return List.of(ApplicationCommandOptionChoice.of("Vanilla", OptionValue.of("vanilla")),
					ApplicationCommandOptionChoice.of("Mint", OptionValue.of("mint")));
		}

	}

	/** As a wiki might have them, and no options. */
	record Page(String title, @Nullable Section section) {

	}

	record Section(String title, @Nullable Page page) {

	}

	static final class Commands {

		@SlashCommand(name = "mention", description = "d")
		String mention(@Option Mentionable sealed, @Option Object any) {
			String kind;
			if (sealed instanceof Mentionable.OfUser user) {
				kind = (user.member() != null) ? "member" : "user";
			}
			else {
				kind = "role";
			}
			String type = (any instanceof Member) ? "Member"
					: (any instanceof User) ? "User" : (any instanceof Role) ? "Role" : "?";
			return kind + " " + sealed.mention() + " " + type;
		}

		@SlashCommand(name = "file", description = "d")
		String file(@Option(fileTypes = { "image", ".txt" }) Attachment file) {
			return file.filename() + " " + file.size();
		}

		@SlashCommand(name = "channel", description = "d")
		String channel(
				@Option @ChannelTypes({ OptionChannelType.GUILD_TEXT,
						OptionChannelType.GUILD_ANNOUNCEMENT }) Channel text,
				@Option Place place, @Option Channel any) {
			return text.name() + " " + place + " " + any.name();
		}

		@SlashCommand(name = "numbers", description = "d")
		String numbers(@Option byte tiny, @Option Short small, @Option long large, @Option float ratio) {
			return tiny + " " + small + " " + large + " " + ratio;
		}

		@SlashCommand(name = "own", description = "d")
		String own(@Option LocalDate date, @Option UUID id, @Option Optional<LocalDate> maybe) {
			return date.getDayOfWeek() + " " + id + " " + maybe;
		}

		@SlashCommand(name = "order", description = "d")
		String order(Order order) {
			return order + " " + order.address().number();
		}

		@SlashCommand(name = "choices", description = "d")
		String choices(@Option(choices = { "1", "2", "4" }) int size,
				@Option(choiceProvider = Flavours.class) String flavour, @Option Cup cup) {
			return size + " " + flavour + " " + cup;
		}

	}

}
