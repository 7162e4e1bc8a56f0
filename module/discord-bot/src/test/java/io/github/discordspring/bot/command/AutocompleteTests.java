package io.github.discordspring.bot.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What people are offered while they type an option.
 */
@Timeout(180)
class AutocompleteTests {

	private static final List<Throwable> reported = new CopyOnWriteArrayList<>();

	private static final Shop shop = new Shop();

	private static EmulatedBot bot;

	@BeforeAll
	static void start() {
		bot = EmulatedBot.builder()
			.bean(shop)
			.bean(new Admin())
			.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class,
					() -> (exception, event, handler) -> reported.add(exception)))
			.start();
	}

	@AfterAll
	static void stop() {
		bot.close();
	}

	@Test
	void whatWasTypedAndTheOtherOptionsAreKnown() {
		assertThat(offered("buy", "fruit", "ap", Map.of("kind", "SOUR", "count", 3)))
			.containsExactly("ap SOUR 3 ap alice");
	}

	@Test
	void optionsThatAreNotGivenYetAreAbsent() {
		assertThat(offered("buy", "fruit", "", Map.of())).containsExactly(" null 0  alice");
	}

	@Test
	void aNumberIsAbsentAsLongAsItIsNone() {
		assertThat(offered("buy", "count", "1", Map.of())).containsExactly("1", "10", "100");
		assertThat(offered("buy", "count", "x", Map.of())).containsExactly("7");
	}

	@Test
	void valuesComeInManyShapes() {
		assertThat(offered("shapes", "list", "", Map.of())).containsExactly("a", "b");
		assertThat(offered("shapes", "flux", "", Map.of())).containsExactly("0", "1", "2");
		assertThat(offered("shapes", "mono", "", Map.of())).containsExactly("a", "b");
		assertThat(offered("shapes", "stream", "", Map.of())).containsExactly("a", "b");
		assertThat(offered("shapes", "map", "", Map.of())).containsExactly("Shown", "Too");
		assertThat(offered("shapes", "array", "", Map.of())).containsExactly("Sweet", "Really sour");
		assertThat(offered("shapes", "choices", "", Map.of())).containsExactly("One");
		assertThat(offered("shapes", "nothing", "", Map.of())).isEmpty();
		assertThat(shop.streamClosed).isTrue();
	}

	@Test
	void namesAreCutValuesThatAreTooLongLeftOutAndAfter25ItEnds() {
		assertThat(offered("many", "list", "", Map.of())).hasSize(25).first().isEqualTo("1");
		assertThat(offered("many", "flux", "", Map.of())).hasSize(25);
		await().atMost(EmulatedBot.TIMEOUT).untilTrue(shop.fluxCancelled);
		assertThat(offered("many", "map", "", Map.of())).containsExactly("x".repeat(99) + "…");
	}

	@Test
	void whatCannotBeShownDoesNotKeepTheOthersFromBeingShown() {
		assertThat(offered("odd", "text", "", Map.of())).containsExactly("a", "x".repeat(99) + "…", "b");
	}

	@Test
	void aMethodThatFailsOffersNothingAndIsReportedButNotToExceptionMethods() {
		EmulatedInteraction interaction = bot.alice().completes("general", "failing", "option", "x");
		await().atMost(EmulatedBot.TIMEOUT)
			.until(() -> reported.stream().anyMatch((exception) -> "no list".equals(exception.getMessage())));
		await().atMost(EmulatedBot.TIMEOUT).until(() -> interaction.state().equals("failed"));
		assertThat(interaction.choices()).isNull();
		assertThat(shop.handled).isEmpty();
	}

	@Test
	void aSlowMethodIsNotDeferred() {
		EmulatedInteraction interaction = bot.alice().completes("general", "slow", "option", "x");
		await().atMost(EmulatedBot.TIMEOUT).until(() -> !interaction.state().equals("pending"));
		assertThat(interaction.state()).isEqualTo("failed");
	}

	@Test
	void inAClassWithANameTheCommandMayBeNamedFromThere() {
		assertThat(offered("admin user ban", "reason", "s", Map.of("who", "bob"))).containsExactly("spam");
	}

	@Test
	void anEnumWithMoreConstantsThanChoicesCanBeOfferedAsItIsTyped() {
		assertThat(offered("letter", "letter", "z", Map.of())).containsExactly("Z");
		assertThat(
				bot.alice().uses("general", "letter", Map.of("letter", "Z")).awaitAnswer(EmulatedBot.TIMEOUT).content())
			.isEqualTo("Z");
		assertThat(bot.alice()
			.uses("general", "letter", Map.of("letter", "nothing"))
			.awaitAnswer(EmulatedBot.TIMEOUT)
			.content()).isEqualTo("nothing is not possible for letter.");
		assertThat(bot.alice()
			.uses("general", "letter", Map.of("letter", "\uD83D\uDE00".repeat(60) + "x".repeat(100)))
			.awaitAnswer(EmulatedBot.TIMEOUT)
			.content()).startsWith("\uD83D\uDE00").endsWith("x… is not possible for letter.");
	}

	private static List<String> offered(String command, String option, String typed, Map<String, ?> others) {
		EmulatedInteraction interaction = bot.alice().completes("general", command, option, typed, others);
		return Objects.requireNonNull(bot.emulator().await(interaction::choices, EmulatedBot.TIMEOUT),
				() -> "Nothing was offered, " + interaction.state());
	}

	enum Kind {

		@Choice("Sweet")
		SWEET,

		@Choice("Really sour")
		SOUR

	}

	enum Letter {

		A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z

	}

	@SlashCommand(name = "admin user", description = "Manages users")
	static final class Admin {

		@SlashCommand(name = "ban", description = "Bans a user")
		String ban(@Option User who, @Option String reason) {
			return who.username() + " " + reason;
		}

		@Autocomplete(command = "ban", option = "reason")
		List<String> reasons(String typed, @Option String who) {
			return (typed.equals("s") && who.equals(Long.toString(bot.emulator().user("bob").id()))) ? List.of("spam")
					: List.of(who);
		}

	}

	static final class Shop {

		final AtomicBoolean streamClosed = new AtomicBoolean();

		final AtomicBoolean fluxCancelled = new AtomicBoolean();

		final List<Throwable> handled = new CopyOnWriteArrayList<>();

		@SlashCommand(name = "buy", description = "Buys")
		String buy(@Option String fruit, @Option(required = false) @Nullable Kind kind,
				@Option(defaultValue = "1") int count) {
			return fruit;
		}

		@Autocomplete(command = "buy", option = "fruit")
		List<String> fruit(String typed, @Option @Nullable Kind kind, @Option int count, @Option Optional<String> fruit,
				User user) {
			return List.of(typed + " " + kind + " " + count + " " + fruit.orElse("none") + " " + user.username());
		}

		@Autocomplete(command = "buy", option = "count")
		Flux<Integer> counts(@Option @Nullable Integer count) {
			return (count == null) ? Flux.just(7) : Flux.just(count, count * 10, count * 100);
		}

		@SlashCommand(name = "shapes", description = "Shapes")
		String shapes(@Option(required = false) String list, @Option(required = false) String flux,
				@Option(required = false) String mono, @Option(required = false) String stream,
				@Option(required = false) long map, @Option(required = false) String array,
				@Option(required = false) String choices, @Option(required = false) String nothing) {
			return "";
		}

		@Autocomplete(command = "shapes", option = "list")
		List<String> list() {
			return List.of("a", "b");
		}

		@Autocomplete(command = "shapes", option = "flux")
		Flux<Integer> flux() {
			return Flux.range(0, 3).delayElements(Duration.ofMillis(1));
		}

		@Autocomplete(command = "shapes", option = "mono")
		Mono<List<String>> mono() {
			return Mono.just(List.of("a", "b")).delayElement(Duration.ofMillis(1));
		}

		@Autocomplete(command = "shapes", option = "stream")
		Stream<String> stream() {
			return Stream.of("a", "b").onClose(() -> this.streamClosed.set(true));
		}

		@Autocomplete(command = "shapes", option = "map")
		Map<String, Long> map() {
			Map<String, Long> map = new LinkedHashMap<>();
			map.put("Shown", 1L);
			map.put("Too", 2L);
			return map;
		}

		@Autocomplete(command = "shapes", option = "array")
		Kind[] array() {
			return Kind.values();
		}

		@Autocomplete(command = "shapes", option = "choices")
		ApplicationCommandOptionChoice choices() {
			return ApplicationCommandOptionChoice.of("One", "1");
		}

		@Autocomplete(command = "shapes", option = "nothing")
		@Nullable List<String> nothing() {
			return null;
		}

		@SlashCommand(name = "many", description = "Many")
		String many(@Option(required = false) long list, @Option(required = false) String flux,
				@Option(required = false) String map) {
			return "";
		}

		@Autocomplete(command = "many", option = "list")
		List<Integer> manyInAList() {
			return new ArrayList<>(IntStream.rangeClosed(1, 40).boxed().toList());
		}

		@Autocomplete(command = "many", option = "flux")
		Flux<Long> manyInAFlux() {
			return Flux.interval(Duration.ofMillis(1))
				.onBackpressureDrop()
				.doOnCancel(() -> this.fluxCancelled.set(true));
		}

		@Autocomplete(command = "many", option = "map")
		Map<String, String> longInAMap() {
			Map<String, String> map = new LinkedHashMap<>(Collections.singletonMap("x".repeat(200), "short"));
			map.put("short", "x".repeat(101));
			return map;
		}

		@SlashCommand(name = "odd", description = "Odd")
		String odd(@Option String text) {
			return text;
		}

		@Autocomplete(command = "odd", option = "text")
		List<?> oddOnes() {
			return List.of("a", "", " ", ApplicationCommandOptionChoice.of("x".repeat(101), "long"),
					ApplicationCommandOptionChoice.of("", "nameless"), "b");
		}

		@SlashCommand(name = "failing", description = "Fails")
		String failing(@Option String option) {
			return "";
		}

		@Autocomplete(command = "failing", option = "option")
		List<String> fail() {
			throw new IllegalStateException("no list");
		}

		@DiscordExceptionHandler
		String handle(IllegalStateException exception) {
			this.handled.add(exception);
			return "an answer that is none";
		}

		@SlashCommand(name = "slow", description = "Slow")
		String slow(@Option String option) {
			return "";
		}

		@Autocomplete(command = "slow", option = "option")
		Mono<String> slowly() {
			return Mono.just("too late").delayElement(Duration.ofSeconds(4));
		}

		@SlashCommand(name = "letter", description = "Letter")
		String letter(@Option Letter letter) {
			return letter.name();
		}

		@Autocomplete(command = "letter", option = "letter")
		Stream<Letter> letters(String typed) {
			return Stream.of(Letter.values()).filter((letter) -> letter.name().equalsIgnoreCase(typed));
		}

	}

}
